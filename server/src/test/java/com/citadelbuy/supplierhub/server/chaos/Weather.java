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

/** Lets the gusts blow, one after the other, while clients order. */
final class Weather {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int START_PATIENCE = 160;
    private static final Duration MOMENT = Duration.ofMillis(5);
    private static final int MOMENTS = 100;

    /** What blew. */
    record Blown(
            Map<Fault, Integer> struck,
            Map<Fault, Integer> wanted,
            Map<WebhookFault, Integer> mail,
            List<WebhookFault> wantedMail,
            int cuts,
            int freezes,
            int blackouts) {
        boolean isEnough() {
            return wanted.entrySet().stream().allMatch(one -> struck.getOrDefault(one.getKey(), 0) >= one.getValue())
                    && wantedMail.stream().allMatch(fault -> mail.getOrDefault(fault, 0) > 0);
        }
    }

    private final Replicas replicas;
    private final Simulation simulation;
    private final HubDatabase database;
    private final Forecast forecast;
    private final Front front;
    private final InstantSource clock;
    private final Pause pause;
    private final Map<Integer, Instant> frozen = new HashMap<>();
    private int cuts;
    private int freezes;
    private int blackouts;

    Weather(
            Replicas replicas,
            Simulation simulation,
            HubDatabase database,
            Forecast forecast,
            Front front,
            InstantSource clock,
            Pause pause) {
        this.replicas = replicas;
        this.simulation = simulation;
        this.database = database;
        this.forecast = forecast;
        this.front = front;
        this.clock = clock;
        this.pause = pause;
    }

    void blow(Gust gust) throws IOException, InterruptedException, SQLException {
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
        kill(gust);
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

    private void kill(Gust gust) throws InterruptedException {
        switch (gust.kill()) {
            case NOBODY -> {}
            case ONE -> {
                awaitAnother(victim(gust));
                awaitWebhook(replicas.address(victim(gust)));
                replicas.kill(victim(gust));
            }
            // While it starts, or when it is the last one that is up.
            case ONE_AT_ONCE -> replicas.kill(victim(gust));
            case ALL -> {
                blackouts++;
                frozen.clear();
                for (int seat = 0; seat < replicas.count(); seat++) {
                    replicas.kill(seat);
                }
            }
        }
        replicas.revive();
    }

    /** Between a webhook's arrival and its answer, if one comes soon: there most is at stake. */
    private void awaitWebhook(URI victim) throws InterruptedException {
        for (int i = 0; i < MOMENTS && !front.isHandingTo(victim); i++) {
            pause.sleep(MOMENT);
        }
    }

    /** One that could not start, since its connection was cut just then, is started again. */
    private void awaitAnother(int victim) throws InterruptedException {
        for (int i = 0;
                i < START_PATIENCE
                        && replicas.count() > 1 + frozen.size()
                        && !replicas.isAnotherUp(victim, frozen.keySet());
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
                blackouts);
    }
}
