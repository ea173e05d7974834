package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.pipeline.Pause;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.simulators.WebhookFault;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Lets the gusts blow, one after the other, while clients order. */
final class Weather {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int START_PATIENCE = 160;
    private static final Duration MOMENT = Duration.ofMillis(5);
    private static final int MOMENTS = 600;

    /** So many kills that some of them must have met webhooks and orders. */
    private static final int MANY_KILLS = 10;

    /**
     * What blew.
     *
     * @param amid kills between a webhook's arrival and its answer
     * @param after kills in the moment after a webhook was acknowledged
     * @param ordered kills in the moment after an order was promised
     * @param mustMeet whether there must be some of each
     */
    record Blown(
            Map<Fault, Integer> struck,
            Map<Fault, Integer> wanted,
            Map<WebhookFault, Integer> mail,
            List<WebhookFault> wantedMail,
            int cuts,
            int freezes,
            int blackouts,
            int amid,
            int after,
            int ordered,
            boolean mustMeet) {
        boolean isEnough() {
            return (!mustMeet || amid > 0 && after > 0 && ordered > 0)
                    && wanted.entrySet().stream()
                            .allMatch(one -> struck.getOrDefault(one.getKey(), 0) >= one.getValue())
                    && wantedMail.stream().allMatch(fault -> mail.getOrDefault(fault, 0) > 0);
        }
    }

    private final Replicas replicas;
    private final Simulation simulation;
    private final HubDatabase database;
    private final Forecast forecast;
    private final Front front;
    private final Client client;
    private final InstantSource clock;
    private final Pause pause;
    private final Map<Integer, Instant> frozen = new HashMap<>();
    private int cuts;
    private int freezes;
    private int blackouts;
    private int meetings;
    /** Whether the kill before waited in vain for the moment that is meant now. */
    private boolean missed;

    private int amid;
    private int after;
    private int ordered;

    Weather(
            Replicas replicas,
            Simulation simulation,
            HubDatabase database,
            Forecast forecast,
            Front front,
            Client client,
            InstantSource clock,
            Pause pause) {
        this.replicas = replicas;
        this.simulation = simulation;
        this.database = database;
        this.forecast = forecast;
        this.front = front;
        this.client = client;
        this.clock = clock;
        this.pause = pause;
    }

    /** @param orders lets clients order that shall meet the kill */
    void blow(Gust gust, Runnable orders) throws IOException, InterruptedException, SQLException {
        for (FaultPlan plan : gust.faults()) {
            simulation.plan(plan);
        }
        for (MailFault plan : gust.mail()) {
            simulation.plan(plan);
        }
        if (gust.cut() != Gust.Cut.NONE) {
            cuts += database.cut(gust.cut() == Gust.Cut.ALL);
        }
        if (gust.freeze() > 0 && frozen.isEmpty()) {
            freeze(gust);
        }
        pause.sleep(gust.before());
        thawWhatIsDue();
        kill(gust, orders);
        pause.sleep(gust.after());
    }

    /** A process that stands still for longer than its leases last, and then goes on as if nothing had been. */
    private void freeze(Gust gust) throws InterruptedException {
        freezes++;
        replicas.freeze(gust.victim());
        frozen.put(gust.victim(), clock.instant().plusSeconds(gust.freeze()));
    }

    private void thawWhatIsDue() throws InterruptedException {
        for (Map.Entry<Integer, Instant> seat : Map.copyOf(frozen).entrySet()) {
            if (!clock.instant().isBefore(seat.getValue())) {
                replicas.thaw(seat.getKey());
                frozen.remove(seat.getKey());
            }
        }
    }

    /** Nobody is left frozen. */
    void end() throws InterruptedException {
        while (!frozen.isEmpty()) {
            thawWhatIsDue();
            pause.sleep(POLL);
        }
    }

    /** Not the frozen one, which is to wake up and be wrong about the world. */
    private int victim(Gust gust) {
        return frozen.containsKey(gust.victim()) ? (gust.victim() + 1) % replicas.count() : gust.victim();
    }

    private void kill(Gust gust, Runnable orders) throws InterruptedException {
        // One that ended by itself, since its connection was cut while it started, cannot be killed.
        replicas.revive();
        switch (gust.kill()) {
            case NOBODY -> orders.run();
            case ONE -> {
                awaitAnother(victim(gust));
                awaitMoment(replicas.address(victim(gust)), orders);
                replicas.kill(victim(gust));
            }
            // While it starts, or when it is the last one that is up.
            case ONE_AT_ONCE -> {
                orders.run();
                replicas.kill(victim(gust));
            }
            case ALL -> {
                orders.run();
                blackouts++;
                frozen.clear();
                for (int seat = 0; seat < replicas.count(); seat++) {
                    replicas.kill(seat);
                }
            }
        }
        replicas.revive();
    }

    /**
     * By turns just after an order was promised, just after a webhook was acknowledged, and amid one, if one comes soon: there
     * most is at stake. A moment that did not come is waited for once more by the next kill.
     */
    private void awaitMoment(URI victim, Runnable orders) throws InterruptedException {
        int acknowledged = front.acknowledgedBy(victim);
        int promised = client.promisedBy(victim);
        orders.run();
        boolean met = switch (meetings % 3) {
            case 0 -> met(() -> client.promisedBy(victim) > promised);
            case 1 -> met(() -> front.acknowledgedBy(victim) > acknowledged);
            default -> met(() -> front.isHandingTo(victim));
        };
        if (met) {
            count(meetings % 3);
        }
        if (met || missed) {
            meetings++;
        }
        missed = !met && !missed;
    }

    private void count(int moment) {
        switch (moment) {
            case 0 -> ordered++;
            case 1 -> after++;
            default -> amid++;
        }
    }

    private boolean met(BooleanSupplier moment) throws InterruptedException {
        for (int i = 0; i < MOMENTS; i++) {
            if (moment.getAsBoolean()) {
                return true;
            }
            pause.sleep(MOMENT);
        }
        return false;
    }

    /** A lone one is there itself, or nothing would meet its death. One that could not start, since its connection was cut just then, is started again. */
    private void awaitAnother(int victim) throws InterruptedException {
        for (int i = 0;
                i < START_PATIENCE
                        && (replicas.count() == 1
                                ? !replicas.areAllUp()
                                : replicas.count() > 1 + frozen.size()
                                        && !replicas.isAnotherUp(victim, frozen.keySet()));
                i++) {
            replicas.revive();
            pause.sleep(POLL);
        }
    }

    /** Plans once more what has not struck often enough. */
    List<FaultPlan> missing() throws IOException, InterruptedException {
        Map<Fault, Integer> struck = simulation.struck();
        List<FaultPlan> plans = new ArrayList<>();
        forecast.least().forEach((fault, least) -> {
            int left = least - struck.getOrDefault(fault, 0);
            if (left > 0) {
                plans.addAll(forecast.more(fault, left));
            }
        });
        for (FaultPlan plan : plans) {
            simulation.plan(plan);
        }
        return plans;
    }

    Blown blown() throws IOException, InterruptedException {
        return new Blown(
                new EnumMap<>(simulation.struck()),
                forecast.least(),
                simulation.struckMail(),
                forecast.leastMail(),
                cuts,
                freezes,
                blackouts,
                amid,
                after,
                ordered,
                forecast.killsAtLeast(MANY_KILLS) && !forecast.leastMail().isEmpty());
    }
}
