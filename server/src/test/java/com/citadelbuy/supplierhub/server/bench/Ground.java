package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.processes.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a bench stands on: a database, the simulators' process, the hub's process, and a client to set them up. */
final class Ground implements AutoCloseable {

    static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration START = Duration.ofSeconds(120);

    private static final String COMPACT = "-XX:+UseCompactObjectHeaders";

    private final HttpClient web = HttpClient.newHttpClient();
    private final Path directory;
    private final int hubPort = freePort();
    private final URI simulatorsUrl = URI.create("http://127.0.0.1:" + freePort());
    private final Postgres postgres;
    private final Child simulators;
    private final Child hub;

    private Ground(Path directory, boolean profile) throws SQLException {
        this.directory = directory;
        this.postgres = Postgres.start(directory.resolve("postgres"));
        this.simulators = Child.java(
                BenchSimulators.class,
                List.of("-Xmx1g", COMPACT),
                List.of(Integer.toString(simulatorsUrl.getPort()), directory.toString()),
                Map.of(),
                directory.resolve("simulators.log"));
        this.hub = Child.java(
                BenchHub.class, options(directory, profile), List.of(), environment(), directory.resolve("hub.log"));
    }

    static Ground prepare(boolean profile) throws IOException, SQLException {
        Path directory = Files.createDirectories(Path.of("target", "bench")).toAbsolutePath();
        erase(directory.resolve("postgres"));
        for (String left :
                List.of(BenchParts.HEALTHY + ".jsonl", BenchParts.SILENT + ".jsonl", "hub.log", "simulators.log")) {
            Files.deleteIfExists(directory.resolve(left));
        }
        Ground ground = new Ground(directory, profile);
        ground.await(ground.simulatorsUrl.resolve("/_control"), ground.simulators);
        ground.await(ground.at("/health"), ground.hub);
        return ground;
    }

    private static List<String> options(Path directory, boolean profile) {
        List<String> options = new ArrayList<>(List.of("-Xmx512m", COMPACT));
        if (profile) {
            options.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                    + directory.resolve("hub.jfr"));
        }
        return options;
    }

    /** Live connections with the simulators behind them, since a hub looks at a simulator's orders all the time. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORT", Integer.toString(hubPort));
        environment.put("DATA_DIR", directory.toString());
        environment.put("DATABASE_URL", postgres.environmentForm());
        environment.put("SIMULATORS", "off");
        environment.put("LOG_LEVEL", "WARNING");
        environment.put("WEBHOOK_SECRET", InboxBench.SECRET);
        environment.put("OUTBOUND_ALLOWED_NETWORKS", "loopback");
        environment.put("REQUEST_TIMEOUT", Long.toString(REQUEST_TIMEOUT.toSeconds()));
        for (String supplier : List.of(BenchParts.HEALTHY, BenchParts.SILENT)) {
            environment.put(
                    "SUPPLIER_" + supplier.toUpperCase(java.util.Locale.ROOT) + "_BASE_URL",
                    simulatorsUrl + "/" + supplier);
        }
        return environment;
    }

    int hubPort() {
        return hubPort;
    }

    Postgres postgres() {
        return postgres;
    }

    Path directory() {
        return directory;
    }

    Cpu cpu() {
        return new Cpu(
                Cpu.of(hub.handle()), Cpu.of(simulators.handle()), postgres.cpu(), Cpu.of(ProcessHandle.current()));
    }

    /** Connects the account that the supplier's simulator has ready, and imports a product. */
    Account account(String supplier) throws IOException, InterruptedException {
        JsonNode guide = guide(supplier);
        JsonNode connection = post(
                at("/api/v1/suppliers/" + supplier + "/connect"),
                Json.write(Map.of("environment", "live", "credentials", guide.path("credentials"))));
        String connectionId = connection.path("id").asString();
        JsonNode product = post(
                at("/api/v1/products/import"),
                Json.write(Map.of(
                        "connection_id",
                        connectionId,
                        "product_id",
                        guide.path("products").path(0).asString(),
                        "auto_sync",
                        false)));
        return new Account(
                connectionId,
                product.path("id").asString(),
                product.at("/variants/0/id").asString());
    }

    /** From now on the supplier takes every request and answers none in time. */
    void silence(String supplier) throws IOException, InterruptedException {
        post(simulatorsUrl.resolve("/_control/" + supplier + "/faults?fault=SLOW&times=1000000"), "");
    }

    private JsonNode guide(String supplier) throws IOException, InterruptedException {
        for (JsonNode simulator :
                send(HttpRequest.newBuilder(simulatorsUrl.resolve("/_control")).GET())) {
            if (simulator.path("id").asString().equals(supplier)) {
                return simulator.path("guide");
            }
        }
        throw new IllegalStateException("There is no simulator of " + supplier);
    }

    private JsonNode post(URI address, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = web.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    answer.uri().getPath() + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isBlank()
                ? Json.mapper().missingNode()
                : Json.mapper().readTree(answer.body());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + hubPort + path);
    }

    private void await(URI address, Child process) {
        long end = System.nanoTime() + START.toNanos();
        while (!isUp(address)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("Not up: " + address + "; the logs are in " + directory);
            }
            pause();
        }
    }

    /** Between two looks at something that takes its time. */
    static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }

    private boolean isUp(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address).build();
            return web.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void erase(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() {
        hub.close();
        simulators.close();
        web.close();
        try {
            postgres.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not stop", e);
        }
    }
}
