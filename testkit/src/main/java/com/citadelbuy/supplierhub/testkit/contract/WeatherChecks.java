package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.testkit.fakes.TestPipelines;
import java.util.ArrayList;
import java.util.List;

/** How reads fare when the supplier or the net does badly: they wait, try again, and in the end say plainly what is wrong. */
final class WeatherChecks implements Suite {

    private static final int ATTEMPTS = 1 + TestPipelines.RETRIES;

    @Override
    public List<Check> checks(Subject subject) {
        return Probe.of(subject).map(probe -> checks(subject, probe)).orElse(List.of());
    }

    private static List<Check> checks(Subject subject, Probe probe) {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.on(subject, "a throttled read waits and succeeds", stage -> {
            passes(stage, probe, Fault.RATE_LIMITED);
            Expect.that(!stage.waits().isEmpty(), "It did not wait");
        }));
        for (Fault fault :
                List.of(Fault.SERVER_ERROR, Fault.RESET, Fault.REPLY_LOST, Fault.MALFORMED, Fault.TRUNCATED)) {
            checks.add(Check.on(subject, "a read is tried again after " + fault, stage -> passes(stage, probe, fault)));
        }
        checks.add(Check.on(
                subject,
                "a read gives up as UNAVAILABLE after 1 + " + TestPipelines.RETRIES + " attempts at a failing supplier",
                stage -> lasting(stage, probe, Fault.SERVER_ERROR, Kind.UNAVAILABLE)));
        for (Fault fault : List.of(Fault.MALFORMED, Fault.TRUNCATED)) {
            checks.add(Check.on(
                    subject,
                    "a read that always gets " + fault + " ends in a failure, not in an exception",
                    stage -> lasting(stage, probe, fault, Kind.BAD_RESPONSE, Kind.UNAVAILABLE)));
        }
        checks.add(Check.on(subject, "a read that a cache answers is no failure", stage -> stale(stage, probe)));
        checks.add(Check.on(
                subject, "a read whose answer does not come ends by the deadline", stage -> slow(stage, probe)));
        checks.add(Check.on(subject, "members that no document lists are ignored", stage -> {
            stage.simulator().changeReplies(Unheard::added);
            probe.on(stage);
        }));
        return checks;
    }

    private static void passes(Stage stage, Probe probe, Fault fault) {
        probe.on(stage);
        stage.faults().next(fault);
        probe.on(stage);
        Expect.that(stage.faults().pending() == 0, "The fault never struck");
    }

    /** A cache keeps replies to GET only; there are suppliers whose reads are all something else. */
    private static void stale(Stage stage, Probe probe) {
        probe.on(stage);
        boolean get = stage.requests().getLast().method().equals("GET");
        stage.faults().next(Fault.STALE);
        int before = byTheCache(stage);
        probe.on(stage);
        Expect.that(!get || stage.faults().pending() == 0, "The fault never struck");
        Expect.that(!get || byTheCache(stage) == before + 1, "The supplier was asked after all");
    }

    /** One read may be several requests, of which the cache answers one. */
    private static int byTheCache(Stage stage) {
        return stage.requests().size() - stage.simulator().handled().size();
    }

    private static void lasting(Stage stage, Probe probe, Fault fault, Kind... kinds) {
        probe.on(stage);
        stage.faults().next(fault, 100, request -> true);
        int before = stage.requests().size();
        Expect.failure(() -> probe.on(stage), kinds);
        int attempts = stage.requests().size() - before;
        Expect.that(attempts == ATTEMPTS, "It took " + attempts + " attempts, not " + ATTEMPTS);
    }

    private static void slow(Stage stage, Probe probe) {
        probe.on(stage);
        stage.faults().next(Fault.SLOW, 100, request -> true);
        long started = System.nanoTime();
        // A limit that would hold the next attempt back beyond the deadline ends it as well.
        Expect.failure(() -> probe.read(stage, stage.impatient()), Kind.UNAVAILABLE, Kind.RATE_LIMITED);
        long took = System.nanoTime() - started;
        // Time by the clock stands still, so each attempt is given the whole deadline.
        Expect.that(
                took
                        < Stage.IMPATIENT
                                .multipliedBy(ATTEMPTS)
                                .plus(Stage.SLOWNESS)
                                .toNanos(),
                "It waited for the answer");
    }
}
