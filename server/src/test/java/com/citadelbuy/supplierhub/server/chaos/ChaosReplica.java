package com.citadelbuy.supplierhub.server.chaos;

import ch.qos.logback.classic.LoggerContext;
import com.citadelbuy.supplierhub.server.App;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.ops.Logs;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** One hub process of a chaos run: as the real program, with more suppliers and, where wanted, a planted mistake. */
final class ChaosReplica {

    private ChaosReplica() {}

    public static void main(String[] args) throws InterruptedException {
        Mutation mutation = Mutation.of(args[0]).orElseThrow();
        Settings settings = Settings.from(System.getenv());
        Logs.configure((LoggerContext) LoggerFactory.getILoggerFactory(), settings.logging());
        App app = App.start(settings, PlantedMistakes.in(ChaosParts.all(), mutation), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(app::close));
        if (mutation == Mutation.ENQUEUE_OUTSIDE && args[1].equals("0")) {
            ForgetfulQueue.start(settings);
        }
        new CountDownLatch(1).await();
    }
}
