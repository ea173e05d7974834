package com.citadelbuy.supplierhub.server.chaos;

import ch.qos.logback.classic.LoggerContext;
import com.citadelbuy.supplierhub.server.App;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.ops.Logs;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** One hub process of a chaos run: as the real program, with more suppliers and, where wanted, a planted mistake. */
final class ChaosReplica {

    private ChaosReplica() {}

    public static void main(String[] args) throws InterruptedException {
        Set<Mutation> mutations = Mutation.all(args[0]).orElseThrow();
        Settings settings = Settings.from(System.getenv());
        Logs.configure((LoggerContext) LoggerFactory.getILoggerFactory(), settings.logging());
        if (mutations.stream().anyMatch(Mutation::isByMemory)) {
            ForgetfulMemory.start(settings, Integer.parseInt(args[1]));
        }
        App app = App.start(settings, PlantedMistakes.in(ChaosParts.all(), mutations), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(app::close));
        new CountDownLatch(1).await();
    }
}
