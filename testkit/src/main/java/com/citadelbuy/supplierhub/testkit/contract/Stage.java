package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.pipeline.HttpTransport;
import com.citadelbuy.supplierhub.pipeline.Line;
import com.citadelbuy.supplierhub.pipeline.MemoryTokenVault;
import com.citadelbuy.supplierhub.pipeline.Pipelines;
import com.citadelbuy.supplierhub.simulators.Faults;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.SimulatorServer;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.testkit.fakes.ManualClock;
import com.citadelbuy.supplierhub.testkit.fakes.ManualPause;
import com.citadelbuy.supplierhub.testkit.fakes.RecordedExchanges;
import com.citadelbuy.supplierhub.testkit.fakes.TestPipelines;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One connector before its simulator: a real server on a free port, the real pipeline over real HTTP, and a clock that both
 * read and only the test moves.
 */
final class Stage implements AutoCloseable {

    /** Longer than any wait a supplier asks for; time stands still meanwhile, so nothing takes it. */
    private static final Duration PATIENT = Duration.ofHours(2);

    /** Real time, for the few checks in which an answer does not come. Far above what an answer takes. */
    static final Duration IMPATIENT = Duration.ofMillis(700);

    /** How long a slow answer takes; far beyond the impatient deadline. */
    static final Duration SLOWNESS = Duration.ofSeconds(4);

    private static final URI CALLBACK = URI.create("https://hub.example/oauth/callback");

    private final Subject subject;
    private final ManualClock clock = ManualClock.start();
    private final ManualPause pause = new ManualPause(clock);
    private final RecordedExchanges exchanges = new RecordedExchanges();
    private final MemoryTokenVault vault = new MemoryTokenVault();
    private final HttpTransport transport = new HttpTransport(4);
    private final WatchedSimulator simulator;
    private final SimulatorServer server;
    private final Line line;
    private final Session session;
    private final Shopper shopper = new Shopper(this);

    private Stage(Subject subject, Map<String, String> credentials) {
        this.subject = subject;
        World world = World.inMemory();
        SimClock time = new SimClock(clock, 1);
        this.simulator = new WatchedSimulator(subject.simulator().create(world, time), new Ledger(world, time));
        this.server = serve(simulator, world);
        server.faults(simulator.id()).slowness(SLOWNESS);
        Map<String, String> typed = new LinkedHashMap<>(simulator.guide().credentials());
        typed.putAll(credentials);
        this.line = line(typed, vault);
        Pipelines pipelines = pipelines(PATIENT);
        if (definition().tokens() instanceof TokenFlow.Consent consent) {
            pipelines.exchange(line, consent, simulator.guide().authorizationCode(), CALLBACK);
        }
        this.session = pipelines.open(line);
    }

    static Stage open(Subject subject) {
        return new Stage(subject, Map.of());
    }

    /** With some credentials replaced by others. */
    static Stage open(Subject subject, Map<String, String> credentials) {
        return new Stage(subject, credentials);
    }

    Subject subject() {
        return subject;
    }

    SupplierDefinition definition() {
        return subject.definition();
    }

    Guide guide() {
        return simulator.guide();
    }

    ManualClock clock() {
        return clock;
    }

    List<Duration> waits() {
        return pause.waits();
    }

    RecordedExchanges exchanges() {
        return exchanges;
    }

    MemoryTokenVault vault() {
        return vault;
    }

    WatchedSimulator simulator() {
        return simulator;
    }

    Line line() {
        return line;
    }

    Session session() {
        return session;
    }

    Shopper shopper() {
        return shopper;
    }

    /** The same connection, through a pipeline that gives up soon. */
    Session impatient() {
        return pipelines(IMPATIENT).open(line);
    }

    /** The same connection with other credentials and whatever tokens it has. */
    Session with(Map<String, String> credentials) {
        Map<String, String> typed = new LinkedHashMap<>(guide().credentials());
        typed.putAll(credentials);
        return pipelines(PATIENT).open(line(typed, vault));
    }

    /** Other credentials, and no tokens to go with them. */
    Session withoutTokens(Map<String, String> credentials) {
        Map<String, String> typed = new LinkedHashMap<>(guide().credentials());
        typed.putAll(credentials);
        return pipelines(PATIENT).open(line(typed, new MemoryTokenVault()));
    }

    <C extends Capability> C ability(Class<C> capability) {
        return ability(capability, session);
    }

    <C extends Capability> C ability(Class<C> capability, Session over) {
        return definition()
                .ability(capability, over)
                .orElseThrow(() -> new AssertionError("Not declared: " + capability.getSimpleName()));
    }

    Faults faults() {
        return server.faults(simulator.id());
    }

    SimulatorServer server() {
        return server;
    }

    List<SimRequest> requests() {
        return server.requests(simulator.id());
    }

    List<Ledger.Entry> ledger() {
        return server.ledger(simulator.id());
    }

    List<Ledger.Entry> ledger(Ledger.Deed deed) {
        return ledger().stream().filter(entry -> entry.deed() == deed).toList();
    }

    @Override
    public void close() {
        server.close();
        transport.close();
    }

    private Pipelines pipelines(Duration deadline) {
        return TestPipelines.on(transport, clock, pause, exchanges, deadline);
    }

    private Line line(Map<String, String> typed, MemoryTokenVault tokens) {
        Map<String, Secret> fields = new LinkedHashMap<>();
        typed.forEach((name, value) -> fields.put(name, Secret.of(value)));
        Map<String, String> settings = new LinkedHashMap<>();
        definition().settings().stream()
                .filter(field -> field.fallback() != null)
                .forEach(field -> settings.put(field.name(), String.valueOf(field.fallback())));
        settings.putAll(guide().settings());
        settings.putAll(subject.hints().settings());
        URI base = URI.create(server.uri(simulator.id()) + definition().simulatorPath());
        return new Line(definition(), "conn_kit", base, new Credentials(fields), settings, tokens);
    }

    private static SimulatorServer serve(WatchedSimulator simulator, World world) {
        try {
            return SimulatorServer.byHand(0, Map.of(simulator, world));
        } catch (BindException impossible) {
            throw new IllegalStateException("No free port", impossible);
        }
    }
}
