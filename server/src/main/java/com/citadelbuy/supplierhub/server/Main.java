package com.citadelbuy.supplierhub.server;

import ch.qos.logback.classic.LoggerContext;
import com.citadelbuy.supplierhub.server.access.ApiKey;
import com.citadelbuy.supplierhub.server.access.ApiKeys;
import com.citadelbuy.supplierhub.server.access.Caller;
import com.citadelbuy.supplierhub.server.access.Scope;
import com.citadelbuy.supplierhub.server.config.SettingException;
import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.server.ops.Logs;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.EmbeddedDatabase;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.StartException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The program: {@code run}, {@code simulators} or {@code keys}. A start that fails says why in a sentence. */
public final class Main {

    private static final String USAGE = """
            usage: run | simulators | keys create NAME [--scope read|write|admin] | keys list | keys revoke ID""";

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            Settings settings = Settings.from(System.getenv());
            Logs.configure((LoggerContext) LoggerFactory.getILoggerFactory(), settings.logging());
            switch (args.length == 0 ? "run" : args[0]) {
                case "run" -> run(settings);
                case "simulators" -> simulate(settings);
                case "keys" -> keys(settings, Arrays.asList(args).subList(1, args.length));
                default -> fail(USAGE);
            }
        } catch (SettingException | StartException failed) {
            fail(String.valueOf(failed.getMessage()));
        } catch (Refusal refused) {
            fail(refused.detail());
        }
    }

    private static void run(Settings settings) throws InterruptedException {
        App app = App.start(settings, Main::say);
        untilStopped(app);
        String base = settings.service().publicUrl().toString();
        say("");
        say("The Supplier Hub is up on " + base);
        say("  API documentation   " + base + "/docs");
        say("  health and figures  " + base + "/health  " + base + "/metrics");
        if (settings.simulators().available()) {
            say("  simulators          " + settings.simulators().url() + "/_control");
            say("");
            say("Try:");
            say("  curl " + base + "/api/v1/suppliers");
            say("  curl -X POST " + base + "/api/v1/products/import -H 'Content-Type: application/json' \\");
            say(
                    "    -d '{\"supplier\": \"aliexpress\", \"product_url\": \"https://www.aliexpress.com/item/123456.html\"}'");
            say("  examples/first-order.sh    the whole way from connecting to a delivered parcel");
        }
        say("");
        say("Stop with Ctrl-C.");
        new CountDownLatch(1).await();
    }

    private static void simulate(Settings settings) throws InterruptedException {
        Settings.Simulators wanted = settings.simulators();
        SimulatorHost host = SimulatorHost.start(
                wanted.port(),
                settings.storage().dataDirectory().resolve("simulators"),
                wanted.speed(),
                Parts.standard().simulators());
        untilStopped(host);
        say("The simulators are up; " + host.url() + "/_control lists them. Stop with Ctrl-C.");
        new CountDownLatch(1).await();
    }

    private static void keys(Settings settings, List<String> args) {
        @Nullable DatabaseUrl url = settings.storage().database();
        if (url != null) {
            keys(url, args);
            return;
        }
        Path directory = settings.storage().dataDirectory().resolve(App.POSTGRES);
        Optional<DatabaseUrl> running = EmbeddedDatabase.running(directory);
        if (running.isPresent()) {
            keys(running.get(), args);
            return;
        }
        try (EmbeddedDatabase embedded = EmbeddedDatabase.start(directory, line -> {})) {
            keys(embedded.url(), args);
        }
    }

    private static void keys(DatabaseUrl url, List<String> args) {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        try (Database database = Database.open(url, 2)) {
            ApiKeys keys = new ApiKeys(database, new Ids(clock, random), random, clock);
            switch (args.isEmpty() ? "" : args.getFirst()) {
                case "create" -> create(keys, args);
                case "list" -> keys.list(Caller.DEFAULT_WORKSPACE).forEach(key -> say(line(key)));
                case "revoke" -> {
                    keys.revoke(Caller.DEFAULT_WORKSPACE, args.size() < 2 ? "" : args.get(1));
                    say("Revoked. It opens nothing any more within ten seconds.");
                }
                default -> fail(USAGE);
            }
        }
    }

    private static void create(ApiKeys keys, List<String> args) {
        int at = args.indexOf("--scope");
        String scope = at >= 0 && at + 1 < args.size() ? args.get(at + 1) : "write";
        if (args.size() < 2
                || Arrays.stream(Scope.values()).noneMatch(known -> known.word().equals(scope))) {
            fail(USAGE);
        }
        ApiKeys.Created created = keys.create(Caller.DEFAULT_WORKSPACE, args.get(1), Set.of(Scope.of(scope)));
        say(created.plain().reveal());
        say("Keep it: it is shown this once. Send it as  Authorization: Bearer " + "shk_…");
    }

    private static String line(ApiKey key) {
        return key.id() + "  " + key.name() + "  "
                + key.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(",")) + "  created "
                + key.createdAt();
    }

    private static void untilStopped(AutoCloseable running) {
        Consumer<String> say = Main::say;
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                say.accept("Stopping …");
                running.close();
            } catch (Exception failed) {
                say.accept("It did not stop cleanly: " + failed.getMessage());
            }
        }));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
