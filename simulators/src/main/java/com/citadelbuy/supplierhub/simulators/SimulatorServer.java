package com.citadelbuy.supplierhub.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves simulators over HTTP on the loopback, each under its own first path segment, and lets faults strike. {@code
 * /_control} is the hand of the tester: see {@link ControlPanel}.
 */
public final class SimulatorServer implements AutoCloseable {

    static {
        // The JDK's server closes idle connections beyond 200 and leaves Nagle's algorithm on; both look like faults
        // that nobody asked for.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "4096");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Logger LOG = LoggerFactory.getLogger(SimulatorServer.class);
    private static final int MAX_BODY = 16 * 1024 * 1024;

    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Courier courier;

    private SimulatorServer(HttpServer server, Map<Simulator, World> simulators) {
        this.server = server;
        simulators.forEach((simulator, world) -> seats.put(simulator.id(), new Seat(simulator, world)));
        this.courier = new Courier(
                seats.values().stream().flatMap(seat -> seat.mail.stream()).toList());
    }

    /**
     * Starts serving. Port 0 takes any free one.
     *
     * @param simulators each with the world it lives in
     */
    public static SimulatorServer start(int port, Map<Simulator, World> simulators) throws BindException {
        SimulatorServer server = byHand(port, simulators);
        server.courier.start();
        return server;
    }

    /** The same, but webhooks are sent by {@link #deliver} alone, so that a test knows when. */
    public static SimulatorServer byHand(int port, Map<Simulator, World> simulators) throws BindException {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 1024);
            SimulatorServer server = new SimulatorServer(http, simulators);
            http.createContext("/", server::serve);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (BindException taken) {
            throw taken;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The address that stands for the supplier's own. */
    public URI uri(String simulatorId) {
        return URI.create("http://127.0.0.1:" + port() + "/" + simulatorId);
    }

    public List<String> ids() {
        return List.copyOf(seats.keySet());
    }

    public Simulator simulator(String id) {
        return seat(id).simulator;
    }

    public Faults faults(String id) {
        return seat(id).faults;
    }

    /** Puts copies of a simulator's goods on sale until there are so many; false where it cannot. */
    public boolean grow(String id, int products) {
        return seat(id).grow(products);
    }

    /** Whether it calls back at all; where it does not, whatever is about webhooks is refused. */
    public boolean callsBack(String id) {
        return seat(id).mail.isPresent();
    }

    public WebhookFaults webhookFaults(String id) {
        return mail(id).faults();
    }

    /** The last thousand attempts to deliver webhooks, oldest first; those lost on purpose among them. */
    public List<SentWebhook> webhooks(String id) {
        return mail(id).sent();
    }

    /** How many webhooks wait to be sent, for the first time or again. */
    public int waitingWebhooks(String id) {
        return mail(id).waiting();
    }

    /** Queues a webhook about something as it stands now; false where nobody registered for it. */
    public boolean tell(String id, String type, String resource) {
        return mail(id).tell(type, resource);
    }

    /** Queues all that is ever told of a product, as it stands now; false where nobody registered for any of it. */
    public boolean tellOfGoods(String id, String product) {
        return mail(id).tellOfGoods(product);
    }

    /** Enters a callback address in the supplier's console, or removes it when empty; false where there is no console. */
    public boolean enterInConsole(String id, String url) {
        return seat(id).enterInConsole(url);
    }

    /** Sends every webhook that is due by now and returns when each was answered. */
    public void deliver(String id) {
        courier.deliver(mail(id));
    }

    public List<Ledger.Entry> ledger(String id) {
        return Ledger.entries(seat(id).world);
    }

    /** The last thousand requests that reached it, oldest first; those struck by a fault among them. */
    public List<SimRequest> requests(String id) {
        return seat(id).seen();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        courier.close();
        seats.values().forEach(seat -> seat.world.close());
    }

    private Seat seat(String id) {
        Seat seat = seats.get(id);
        if (seat == null) {
            throw new IllegalArgumentException("No simulator is served under " + id);
        }
        return seat;
    }

    private Mailroom mail(String id) {
        return seat(id).mail.orElseThrow(() -> new IllegalArgumentException(id + " has no webhooks"));
    }

    private void serve(HttpExchange exchange) {
        try (exchange) {
            String[] parts = exchange.getRequestURI().getRawPath().split("/", 3);
            String first = parts.length > 1 ? parts[1] : "";
            SimRequest request = read(exchange, "/" + (parts.length > 2 ? parts[2] : ""));
            Seat seat = seats.get(first);
            if (first.equals("_control")) {
                send(exchange, new ControlPanel(this).handle(request));
            } else if (seat == null) {
                send(
                        exchange,
                        SimReply.text(404, "text/plain", "No simulator here. There are: " + seats.keySet() + "\n"));
            } else {
                seat.remember(request);
                answer(exchange, seat, request);
            }
        } catch (IOException gone) {
            LOG.debug("The client went away: {}", gone.toString());
        } catch (RuntimeException bug) {
            LOG.error(
                    "A simulator failed on {} {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    bug);
        }
    }

    private void answer(HttpExchange exchange, Seat seat, SimRequest request) throws IOException {
        Optional<SimReply> earlier = seat.cache.find(request);
        @Nullable
        Fault fault = seat.faults
                .strike(
                        request,
                        each -> each.ofLists()
                                ? seat.pages.canMeet(each, request)
                                : each != Fault.STALE || earlier.isPresent())
                .orElse(null);
        switch (fault) {
            case null -> send(exchange, seat.handle(request));
            case RATE_LIMITED -> send(exchange, seat.simulator.rateLimited());
            case SERVER_ERROR -> send(exchange, seat.simulator.serverError());
            case RESET -> exchange.close();
            case STALE -> send(exchange, earlier.orElseThrow());
            case REPEATED_PAGE -> send(exchange, seat.pages.before(request));
            case SHORT_PAGE -> send(exchange, ListPages.halved(seat.handle(request)));
            case MALFORMED_RECORD -> send(exchange, ListPages.marred(seat.handle(request)));
            case EXPIRED_TOKEN -> {
                seat.simulator.expireTokens();
                send(exchange, seat.handle(request));
            }
            case SERVER_ERROR_AFTER_EFFECT -> {
                seat.handle(request);
                send(exchange, seat.simulator.serverError());
            }
            case REPLY_LOST -> {
                seat.handle(request);
                exchange.close();
            }
            case DUPLICATED -> {
                seat.handle(request);
                send(exchange, seat.handle(request));
            }
            case SLOW -> {
                SimReply reply = seat.handle(request);
                linger(seat.faults.slowness());
                send(exchange, reply);
            }
            case MALFORMED -> {
                SimReply reply = seat.handle(request);
                send(
                        exchange,
                        new SimReply(
                                200,
                                reply.headers(),
                                "{\"data\": <oops".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
            case TRUNCATED -> {
                SimReply reply = seat.handle(request);
                truncate(exchange, reply);
            }
        }
    }

    private static void linger(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static void truncate(HttpExchange exchange, SimReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length + 64L);
        OutputStream out = exchange.getResponseBody();
        out.write(Arrays.copyOf(reply.body(), reply.body().length / 2));
        out.flush();
        exchange.close();
    }

    private static void send(HttpExchange exchange, SimReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static SimRequest read(HttpExchange exchange, String path) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY);
        return new SimRequest(
                exchange.getRequestMethod(),
                path,
                query == null ? List.of() : SimRequest.parameters(query),
                headers,
                body);
    }
}
