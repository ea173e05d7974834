package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.pipeline.Pause;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.server.processes.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One run from an empty database to the verdict. Whatever happens, its processes are ended. */
final class ChaosRun {

    /** A simulated day in two seconds, so that orders are delivered while replicas die. */
    private static final String SPEED = "43200";

    /** Slower, so that an order is looked at more than once on its way, which late words need. */
    private static final String SLOW_SPEED = "14400";

    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration LOAD_PATIENCE = Duration.ofMinutes(3);
    /** Longer than the leases of what is read and told. */
    private static final Duration READING_PATIENCE = Duration.ofSeconds(60);

    /** Without any event having been told. */
    private static final Duration TELLING_PATIENCE = Duration.ofSeconds(60);
    /** Of a run with a planted mistake, which waits in vain for what the mistake has spoilt. */
    private static final Duration SPOILT_PATIENCE = Duration.ofSeconds(6);

    private static final Duration TRUTH_PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Options options;
    private final HubDatabase database;
    private final Path directory;
    private final InstantSource clock = InstantSource.system();
    private final Pause pause = Pause.real();
    private final Consumer<String> progress;
    private final Web web = new Web();
    private final Front front = Front.open();
    private final EventReceiver receiver = EventReceiver.open(clock, pause);
    private final SeldomLooks looks;
    private final Simulation simulation;
    private final int simulatorsPort = Web.freePort();
    private final Replicas replicas;

    /** What a run came to. */
    record Result(
            Options options,
            Verdict verdict,
            Weather.Blown blown,
            Map<String, Integer> shares,
            int kills,
            Front.Seen front,
            Map<EventReceiver.Trouble, Integer> troubles,
            List<String> refusals,
            Duration took) {

        boolean isClean() {
            return verdict.isClean() && blown.isEnough();
        }

        String line() {
            return verdict.line(kills, options.seed());
        }
    }

    private ChaosRun(Options options, HubDatabase database, Path directory, Consumer<String> progress) {
        this.options = options;
        this.database = database;
        this.looks = new SeldomLooks(database);
        this.directory = directory;
        Instant began = clock.instant();
        this.progress = line -> progress.accept(
                "%4d s %s".formatted(Duration.between(began, clock.instant()).toSeconds(), line));
        this.simulation =
                new Simulation(web, java.net.URI.create("http://127.0.0.1:" + simulatorsPort), options.suppliers());
        this.replicas = new Replicas(
                options.replicas(),
                Map.of(
                        "ENCRYPTION_KEYSET", Vault.newKeyset().reveal(),
                        "SIMULATORS_URL", simulation.base().toString(),
                        "WEBHOOK_BASE_URL", front.address().toString(),
                        "OUTBOUND_ALLOWED_NETWORKS", "loopback",
                        "LOG_LEVEL", "WARNING"),
                database,
                options.mutations(),
                directory,
                web);
        front.leadTo(replicas::next);
    }

    /**
     * Runs.
     *
     * @param directory for logs and the simulators' worlds; removed when all went well
     */
    static Result run(Options options, HubDatabase database, Path directory, Consumer<String> progress)
            throws IOException, InterruptedException, SQLException {
        Trees.delete(directory);
        Files.createDirectories(directory.resolve("worlds"));
        Result result = new ChaosRun(options, database, directory, progress).run();
        if (result.isClean()) {
            Trees.delete(directory);
        }
        return result;
    }

    private Result run() throws IOException, InterruptedException, SQLException {
        Child simulators = Child.java(
                ChaosSimulators.class,
                Replicas.SMALL,
                List.of(
                        Integer.toString(simulatorsPort),
                        directory.resolve("worlds").toString(),
                        options.mutations().contains(Mutation.OBEY_LATE) ? SLOW_SPEED : SPEED),
                Map.of(),
                directory.resolve("simulators.log"));
        try (web;
                front;
                receiver) {
            Instant began = clock.instant();
            start();
            return proceed(began);
        } finally {
            replicas.end();
            simulators.kill();
        }
    }

    /** One after the other, since the first one sets up the tables and the simulated accounts. */
    private void start() throws IOException, InterruptedException, SQLException {
        awaitTrue(simulation::isUp, "The simulators did not start");
        replicas.start(0);
        awaitTrue(() -> replicas.isUp(0), "The first replica did not start");
        progress.accept("the first replica is up");
        Correspondence mail = new Correspondence(web, replicas.address(0), simulation, options.suppliers());
        mail.subscribe(receiver);
        awaitTrue(mail::isEstablished, "Not all suppliers send webhooks");
        progress.accept("suppliers send webhooks");
        looks.begin();
        PlantedTriggers.in(database, options.mutations());
        replicas.revive();
    }

    private Result proceed(Instant began) throws IOException, InterruptedException, SQLException {
        Intents drawing = new Intents(
                Offers.imported(web, replicas.address(0), simulation.base(), options.suppliers()), options.seed());
        Map<String, Integer> shares = drawing.shares(options.orders());
        List<Intent> intents = drawing.draw(options.orders());
        awaitTrue(replicas::areAllUp, "Not all replicas started");
        progress.accept("all replicas are up; orders by supplier: " + shares);
        Client client = new Client(web, replicas, pause);
        Weather weather =
                new Weather(replicas, simulation, database, new Forecast(options), front, client, clock, pause);
        endure(new Load(client, intents), weather);
        Weather.Blown blown = weather.blown();
        progress.accept("all orders are answered; the weather is over");
        simulation.calm();
        Verdict verdict = Checker.check(witnesses(intents, client), ChaosParts.strategies());
        return new Result(
                options,
                verdict,
                blown,
                shares,
                replicas.kills(),
                front.seen(),
                receiver.troubles(),
                client.refusals(),
                Duration.between(began, clock.instant()));
    }

    /** Clients and weather side by side; whatever kind of fault is short is planned until it has struck. */
    private void endure(Load load, Weather weather) throws IOException, InterruptedException, SQLException {
        List<Gust> gusts = new Forecast(options).gusts();
        for (int i = 0; i < gusts.size(); i++) {
            int half = 2 * i + 1;
            load.upTo(half, 2 * gusts.size() + 1);
            weather.blow(gusts.get(i), () -> load.upTo(half + 1, 2 * gusts.size() + 1));
            if (i % 10 == 9) {
                progress.accept((i + 1) + " of " + gusts.size() + " gusts, " + replicas.kills() + " kills");
            }
        }
        load.upTo(1, 1);
        weather.end();
        Instant end = clock.instant().plus(LOAD_PATIENCE);
        while (clock.instant().isBefore(end) && (!load.isDone() || isShort(weather))) {
            replicas.revive();
            pause.sleep(POLL.multipliedBy(5));
        }
        load.await();
    }

    /** A run with a planted mistake is over soon; what struck does not matter to it. */
    private boolean isShort(Weather weather) throws IOException, InterruptedException {
        return options.mutations().isEmpty() && !weather.missing().isEmpty();
    }

    private History witnesses(List<Intent> intents, Client client)
            throws SQLException, IOException, InterruptedException {
        HistoryReader reader = new HistoryReader(database);
        Drain drain = new Drain(database, clock, pause, progress);
        Truth truth = new Truth(web, simulation.base());
        drain.await(options.patience());
        List<Mail.Acknowledged> acknowledged = acknowledged(reader, truth);
        drain.awaitReading(patience(READING_PATIENCE));
        List<History.PartRow> heard = reader.parts();
        progress.accept("what suppliers sent is read");
        looks.end();
        List<Mail.Word> words = agreed(reader, truth);
        long toldUpTo = drain.awaitTelling(patience(TELLING_PATIENCE));
        List<Mail.Receipt> receipts = receiver.receipts();
        History ours = reader.read(intents.stream().map(Intent::wish).toList(), client.promises());
        return ours.with(simulation.deeds(), ours.mail().with(acknowledged, heard, words, receipts, toldUpTo));
    }

    /** All there is to acknowledge, once orders are at rest and nothing is on its way; with a planted mistake, whatever came. */
    private List<Mail.Acknowledged> acknowledged(HistoryReader reader, Truth truth)
            throws SQLException, IOException, InterruptedException {
        Instant end = clock.instant().plus(READING_PATIENCE);
        while (options.mutations().isEmpty()
                && clock.instant().isBefore(end)
                && !(truth.isAtRest(reader.parts()) && simulation.waitingMail() == 0)) {
            pause.sleep(POLL.multipliedBy(5));
        }
        return front.acknowledged();
    }

    /** What the suppliers say in the end, once the hub says the same or has had its time to look. */
    private List<Mail.Word> agreed(HistoryReader reader, Truth truth)
            throws SQLException, IOException, InterruptedException {
        Instant end = clock.instant().plus(TRUTH_PATIENCE);
        while (true) {
            List<History.PartRow> parts = reader.parts();
            List<Mail.Word> words = truth.of(parts);
            if (!options.mutations().isEmpty()
                    || Unheard.allStand(parts, reader.parcels(), words)
                    || clock.instant().isAfter(end)) {
                progress.accept("the suppliers were asked about " + words.size() + " orders");
                return words;
            }
            pause.sleep(POLL.multipliedBy(5));
        }
    }

    private Duration patience(Duration usual) {
        return options.mutations().isEmpty() ? usual : SPOILT_PATIENCE;
    }

    private void awaitTrue(BooleanSupplier wanted, String otherwise) throws InterruptedException {
        Instant end = clock.instant().plus(START_PATIENCE);
        while (!wanted.getAsBoolean()) {
            if (clock.instant().isAfter(end)) {
                throw new IllegalStateException(otherwise + "; see " + directory);
            }
            pause.sleep(POLL);
        }
    }
}
