package com.citadelbuy.supplierhub.simulators;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves simulators over HTTP on the loopback, each under its own first path segment, and sends their webhooks. {@code
 * /_control} is the hand of the tester: see {@link ControlPanel}.
 */
public final class SimulatorServer implements AutoCloseable {

    static {
        // The JDK's server closes idle connections beyond 200 and leaves Nagle's algorithm on; both look like faults
        // that nobody asked for.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "4096");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

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
            http.createContext("/", new Reception(server.seats, new ControlPanel(server)));
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (BindException taken) {
            throw taken;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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

    /** Somebody at the supplier changes a product; see {@link Editable#edit}. False as well where nobody tells of it. */
    public boolean edit(String id, String product) {
        return seat(id).edit(product);
    }

    /** Somebody buys at a marketplace; see {@link Storefront#buy}. Empty as well where it is none. */
    public Optional<String> buy(String id, Map<String, Integer> basket) {
        return seat(id).visit(front -> front.buy(basket)).flatMap(order -> order);
    }

    /** The buyer changes his mind; see {@link Storefront#cancel}. */
    public boolean cancelSale(String id, String orderId) {
        return seat(id).visit(front -> front.cancel(orderId)).orElse(false);
    }

    /** The buyer sends it back; see {@link Storefront#giveBack}. */
    public boolean giveBack(String id, String orderId) {
        return seat(id).visit(front -> front.giveBack(orderId)).orElse(false);
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
}
