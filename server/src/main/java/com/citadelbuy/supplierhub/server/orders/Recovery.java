package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.OrderReference;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what became of an order of unknown outcome, by the way the supplier's definition declares. What cannot be found
 * out waits for a person; it is never placed again without proof.
 */
final class Recovery {

    /** A repeat must reach the supplier before it forgets, and clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final Progress.Findings NOTHING = Progress.Findings.NONE;

    private final Connections connections;
    private final ListMatch matching;
    private final Placing placing;
    private final Progress progress;
    private final Duration leastSettling;
    private final InstantSource clock;

    /**
     * Makes it.
     *
     * @param leastSettling longer than a request can still be on its way when its lease has ended, whatever the supplier's
     *     own settling time
     */
    Recovery(
            Connections connections,
            ListMatch matching,
            Placing placing,
            Progress progress,
            Duration leastSettling,
            InstantSource clock) {
        this.connections = connections;
        this.matching = matching;
        this.placing = placing;
        this.progress = progress;
        this.leastSettling = leastSettling;
        this.clock = clock;
    }

    void look(Task task) {
        OrderRecovery way = connections.definition(task.connection()).recovery();
        if (way == null) {
            write(task, new OrderFact.CannotBeFound("the supplier takes no orders."), Progress.Findings.NONE);
            return;
        }
        try {
            switch (way.strategy()) {
                case LOOKUP -> lookUp(task, way);
                case KEY, REPEAT_REFUSED -> repeat(task, way);
                case LIST_MATCH -> match(task, way);
                case NONE ->
                    write(
                            task,
                            new OrderFact.CannotBeFound("nothing it offers tells whether it has this order."),
                            Progress.Findings.NONE);
            }
        } catch (SupplierException failed) {
            later(task, failed.failure());
        } catch (Refusal refused) {
            later(task, Failure.of(Failure.Kind.UNAUTHORIZED, refused.detail()));
        }
    }

    private void lookUp(Task task, OrderRecovery way) {
        Optional<OrderSnapshot> found = connections
                .open(task.connection(), FindOrders.class)
                .byReference(new OrderReference(task.order().reference()));
        if (found.isPresent()) {
            found(task, found.get());
        } else if (isForgotten(task, way)) {
            write(task, new OrderFact.CannotBeFound("it is looked up for " + hours(way) + " only."), NOTHING);
        } else if (settled(task, way)) {
            write(task, new OrderFact.ProvenAbsent(), Progress.Findings.NONE);
        } else {
            wait(task, way);
        }
    }

    /** One that the supplier has split may show a part alone under the reference; the rest must not be forgotten over it. */
    private void found(Task task, OrderSnapshot order) {
        Optional<String> lacking = Echo.lacks(placing.purchase(task.order()), order);
        if (lacking.isPresent()) {
            String why = order.id() + " has its reference and is not the whole of it. " + lacking.get();
            write(task, new OrderFact.CannotBeFound(why), NOTHING);
        } else {
            write(
                    task,
                    new OrderFact.FoundThere(order.status(), order.reason()),
                    new Progress.Findings(List.of(order.id()), Echo.total(List.of(order)), null, null, null));
        }
    }

    private void match(Task task, OrderRecovery way) {
        if (isForgotten(task, way)) {
            write(task, new OrderFact.CannotBeFound("its list reaches back for " + hours(way) + " only."), NOTHING);
            return;
        }
        ListMatch.Window window = new ListMatch.Window(firstSent(task), lost(task), settledAt(task, way));
        switch (matching.look(task, placing.purchase(task.order()), window)) {
            case ListMatch.Finding.Found(OrderSnapshot order) ->
                write(
                        task,
                        new OrderFact.FoundThere(order.status(), order.reason()),
                        new Progress.Findings(List.of(order.id()), Echo.total(List.of(order)), null, null, null));
            case ListMatch.Finding.Absent(Instant begun)
            when !begun.isBefore(settledAt(task, way)) -> write(task, new OrderFact.ProvenAbsent(), NOTHING);
            case ListMatch.Finding.Absent _ -> wait(task, way);
            case ListMatch.Finding.Later _ ->
                progress.postpone(task.lease(), Pace.rung(task.lease().attempts()));
            case ListMatch.Finding.Uncertain(String why) -> write(task, new OrderFact.CannotBeFound(why), NOTHING);
        }
    }

    private boolean isForgotten(Task task, OrderRecovery way) {
        Duration since = Duration.between(firstSent(task), clock.instant());
        return since.compareTo(way.window().minus(MARGIN)) >= 0;
    }

    private static String hours(OrderRecovery way) {
        return way.window().toHours() + " hours";
    }

    /** Safe only because the supplier answers a repeat of the reference with the same order or a refusal. */
    private void repeat(Task task, OrderRecovery way) {
        if (task.order().cancel() != CancelState.NONE) {
            write(
                    task,
                    new OrderFact.CannotBeFound("asking again might place it, and it is to be cancelled."),
                    NOTHING);
        } else if (isForgotten(task, way)) {
            write(task, new OrderFact.CannotBeFound("it remembers references for " + hours(way) + " only."), NOTHING);
        } else if (settled(task, way)) {
            placing.send(task, connections.open(task.connection(), PlaceOrders.class), placing.purchase(task.order()));
        } else {
            wait(task, way);
        }
    }

    /** Counted from the last request's end, since it may have taken effect as late as that. */
    private boolean settled(Task task, OrderRecovery way) {
        return !clock.instant().isBefore(settledAt(task, way));
    }

    private Instant settledAt(Task task, OrderRecovery way) {
        // A key makes repeating harmless even while the first request is still on its way.
        boolean atOnce = way.strategy() == OrderRecovery.Strategy.KEY;
        Duration settling = atOnce || way.settling().compareTo(leastSettling) >= 0 ? way.settling() : leastSettling;
        return lost(task).plus(settling);
    }

    private static Instant lost(Task task) {
        Instant lost = task.order().unknownSince();
        return lost == null ? firstSent(task) : lost;
    }

    private static Instant firstSent(Task task) {
        Instant sending = task.order().sendingSince();
        return sending == null ? task.order().createdAt() : sending;
    }

    private void wait(Task task, OrderRecovery way) {
        Duration left = Duration.between(clock.instant(), settledAt(task, way));
        progress.postpone(task.lease(), left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left);
    }

    private void later(Task task, Failure failure) {
        Duration rung = Pace.rung(task.lease().attempts());
        progress.postpone(task.lease(), failure.retryAfter() == null ? rung : failure.retryAfter());
    }

    private void write(Task task, OrderFact fact, Progress.Findings findings) {
        progress.write(task.lease(), fact, findings, task.pace(), false);
    }
}
