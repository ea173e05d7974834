package com.citadelbuy.supplierhub.server.bench;

import ch.qos.logback.classic.LoggerContext;
import com.citadelbuy.supplierhub.server.App;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.ops.Logs;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** The hub's process: as the real program, with the made-up suppliers instead of the real ones. */
final class BenchHub {

    private BenchHub() {}

    public static void main(String[] args) throws InterruptedException {
        Settings settings = Settings.from(System.getenv());
        Logs.configure((LoggerContext) LoggerFactory.getILoggerFactory(), settings.logging());
        App app = App.start(settings, BenchParts.all(), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(app::close));
        new CountDownLatch(1).await();
    }
}
