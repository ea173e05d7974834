package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.events.Event;
import com.citadelbuy.supplierhub.server.events.EventDraft;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.orders.SupplierOrderStore.Change;
import com.citadelbuy.supplierhub.server.orders.SupplierOrderStore.Locked;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Money;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts down. One transaction holds all that a fact does: the state, the timeline, the event, and what is to be done
 * next and when.
 */
final class Progress {

    private final Database database;
    private final OrderStore orders;
    private final SupplierOrderStore store;
    private final Claim claim;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Progress(
            Database database,
            OrderStore orders,
            SupplierOrderStore store,
            Claim claim,
            Events events,
            Ids ids,
            InstantSource clock,
            MeterRegistry meters) {
        this.database = database;
        this.orders = orders;
        this.store = store;
        this.claim = claim;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * What came with a fact beside its meaning.
     *
     * @param placed what the supplier told of the order when it was placed, for the steps that follow
     */
    record Findings(
            List<String> theirIds,
            @Nullable Money total,
            @Nullable Failure failure,
            @Nullable String detail,
            @Nullable Duration rest,
            Map<String, String> placed) {

        Findings(
                List<String> theirIds,
                @Nullable Money total,
                @Nullable Failure failure,
                @Nullable String detail,
                @Nullable Duration rest) {
            this(theirIds, total, failure, detail, rest, Map.of());
        }

        static final Findings NONE = new Findings(List.of(), null, null, null, null);

        static Findings of(Failure failure) {
            return new Findings(List.of(), null, failure, failure.message(), failure.retryAfter());
        }

        static Findings waiting(Duration wait) {
            return new Findings(List.of(), null, null, null, wait);
        }
    }

    /**
     * Writes a fact learned under a lease and ends the lease, unless the work goes on.
     *
     * @param pace how soon it is looked at again
     * @return the order as it is now; empty when the lease was no longer ours and nothing was written
     */
    Optional<SupplierOrder> write(Lease lease, OrderFact fact, Findings findings, Pace pace, boolean goesOn) {
        return database.inTransaction(tx -> {
            Optional<Locked> held = store.lock(tx, lease.workspaceId(), lease.id())
                    .filter(locked -> locked.order().fencing() == lease.fencing());
            return held.map(locked -> write(tx, locked, fact, findings, pace, goesOn));
        });
    }

    /** Gives the row back without a fact. */
    void postpone(Lease lease, Duration wait) {
        database.useHandle(
                handle -> claim.postpone(handle, lease, clock.instant().plus(wait)));
    }

    /** Gives the row back as it is now, with the time at which it is next due. */
    void release(Lease lease, SupplierOrder now) {
        database.useHandle(handle -> {
            if (now.nextAttemptAt() == null) {
                claim.settle(handle, lease, null);
            } else {
                claim.postpone(handle, lease, now.nextAttemptAt());
            }
        });
    }

    /** Gives the row back; nothing is left to do. */
    void rest(Lease lease) {
        database.useHandle(handle -> claim.settle(handle, lease, null));
    }

    /** Writes a fact that came from outside, such as an observation. */
    Optional<SupplierOrder> observe(
            Handle tx, String workspaceId, String id, OrderFact fact, Findings findings, Pace pace) {
        return store.lock(tx, workspaceId, id).map(locked -> write(tx, locked, fact, findings, pace, true));
    }

    private SupplierOrder write(
            Handle tx, Locked locked, OrderFact fact, Findings findings, Pace pace, boolean goesOn) {
        SupplierOrder before = locked.order();
        Instant now = clock.instant();
        if (!findings.theirIds().isEmpty()) {
            Optional<String> other = TheirIdStore.claim(tx, before, findings.theirIds());
            if (other.isPresent()) {
                return write(tx, locked, taken(findings, other.get()), Findings.NONE, pace, goesOn);
            }
        }
        OrderMachine.Step step = OrderMachine.next(before.standing(), fact);
        // What was learned from outside and is not obeyed must not put off work that waits for its time.
        @Nullable
        Instant due = goesOn && !step.obeyed()
                ? before.nextAttemptAt()
                : Schedule.next(before, step, findings, attempts(before, step), pace, now);
        SupplierOrder after = after(before, step, fact, findings, due, now);
        boolean keepLease = goesOn && (step.state() == before.state() || isUnderWay(step.state()));
        boolean moved = step.state() != before.state();
        boolean noted = step.obeyed() || isNews(tx, before, fact, findings);
        store.write(
                tx,
                new Change(
                        after,
                        keepLease,
                        noted ? entry(before, step, fact, findings, now) : null,
                        ids.next("fact"),
                        moved && locked.siblings().isEmpty() ? Order.together(List.of(after.state())) : null,
                        step.obeyed() && !findings.placed().isEmpty() ? orders.sealed(after, findings.placed()) : null,
                        Watching.wanted(after, moved) ? now.plus(pace.look()) : null));
        if (moved && !locked.siblings().isEmpty()) {
            orders.lock(tx, after.workspaceId(), after.orderId());
            orders.refreshStatus(tx, after.workspaceId(), after.orderId(), now);
        }
        tell(tx, before, after, fact);
        // What is leased to whoever goes on with it, or due later, needs nobody to be woken.
        if (!keepLease
                && after.nextAttemptAt() != null
                && !after.nextAttemptAt().isAfter(now)) {
            claim.wake(tx);
        }
        return after;
    }

    /** An id that is another order's proves that the supplier, or a match of ours, is mistaken: nothing is known then. */
    private static OrderFact taken(Findings findings, String owner) {
        return new OrderFact.CannotBeFound(
                "what looked like it, " + String.join(", ", findings.theirIds()) + ", belongs to " + owner + ".");
    }

    private static boolean isUnderWay(OrderState state) {
        return state == OrderState.SENDING || state == OrderState.CONFIRMING || state == OrderState.PAYING;
    }

    private static SupplierOrder after(
            SupplierOrder before,
            OrderMachine.Step step,
            OrderFact fact,
            Findings findings,
            @Nullable Instant due,
            Instant now) {
        boolean moved = step.state() != before.state();
        return new SupplierOrder(
                before.workspaceId(),
                before.id(),
                before.orderId(),
                before.connectionId(),
                before.supplier(),
                before.reference(),
                step.state(),
                step.to().furthest(),
                step.to().cancel(),
                step.obeyed() ? step.reason() : before.reason(),
                step.obeyed() ? step.nextAction() : before.nextAction(),
                before.shippingMethod(),
                before.shipsFrom(),
                before.shippingCost(),
                before.maxPrice(),
                step.obeyed() && !findings.theirIds().isEmpty() ? findings.theirIds() : before.theirIds(),
                findings.total() == null ? before.total() : findings.total(),
                before.placements() + (fact instanceof OrderFact.SendingBegan && step.obeyed() ? 1 : 0),
                // A supplier's memory of the reference begins with the first request, not with its repeats.
                step.state() == OrderState.SENDING && before.state() == OrderState.QUEUED ? now : before.sendingSince(),
                step.state() == OrderState.OUTCOME_UNKNOWN && moved ? now : before.unknownSince(),
                findings.failure() == null ? before.failure() : note(findings.failure()),
                due,
                attempts(before, step),
                before.fencing(),
                before.createdAt(),
                now);
    }

    private static int attempts(SupplierOrder before, OrderMachine.Step step) {
        return step.state() == before.state() ? before.attempts() : 0;
    }

    private static SupplierOrder.FailureNote note(Failure failure) {
        return new SupplierOrder.FailureNote(
                OrderMachine.reason(failure), failure.supplierCode(), failure.message(), failure.exchangeId());
    }

    /** A fact that changes nothing is noted once, not each time it is seen again. */
    private boolean isNews(Handle tx, SupplierOrder order, OrderFact fact, Findings findings) {
        if (fact instanceof OrderFact.Seen seen
                && seen.status().name().equals(order.state().name())) {
            return false;
        }
        return store.lastNote(tx, order, fact.word())
                .filter(last -> java.util.Objects.equals(last.detail(), detail(fact, findings)))
                .isEmpty();
    }

    private static TimelineEntry entry(
            SupplierOrder order, OrderMachine.Step step, OrderFact fact, Findings findings, Instant now) {
        return new TimelineEntry(
                order.id(),
                now,
                fact.word(),
                order.state().word(),
                step.state().word(),
                step.reason(),
                step.nextAction(),
                detail(fact, findings),
                findings.failure() == null ? null : findings.failure().exchangeId());
    }

    private void count(SupplierOrder before, OrderFact fact, SupplierOrder after) {
        boolean placed = fact instanceof OrderFact.Accepted
                || fact instanceof OrderFact.TakenInPart
                || fact instanceof OrderFact.FoundThere
                || fact instanceof OrderFact.FoundUnnamed;
        if (placed && before.theirIds().isEmpty()) {
            meters.counter("orders.placed", "supplier", after.supplier()).increment();
        } else if (after.state() == OrderState.REJECTED || after.state() == OrderState.FAILED) {
            meters.counter("orders.failed", "supplier", after.supplier()).increment();
        }
    }

    private static @Nullable String detail(OrderFact fact, Findings findings) {
        if (findings.detail() != null) {
            return findings.detail();
        }
        return switch (fact) {
            case OrderFact.Seen seen -> "status " + seen.status().name().toLowerCase(java.util.Locale.ROOT);
            case OrderFact.ParcelsSeen seen -> "parcels " + seen.status().name().toLowerCase(java.util.Locale.ROOT);
            default -> null;
        };
    }

    private void tell(Handle tx, SupplierOrder before, SupplierOrder after, OrderFact fact) {
        if (after.state() != before.state()) {
            events.append(
                    tx,
                    event("order." + after.state().word(), after)
                            .with("from", before.state().word())
                            .with("to", after.state().word())
                            .with("reason", after.reason()));
            count(before, fact, after);
        }
        if (after.cancel() != before.cancel()) {
            events.append(
                    tx,
                    event("order.cancellation_" + after.cancel().word(), after).with("reason", after.reason()));
        }
    }

    private static EventDraft event(String type, SupplierOrder order) {
        return Event.of(order.workspaceId(), type, "order", order.orderId())
                .with("connection_id", order.connectionId())
                .with("supplier_order_id", order.id())
                .with("supplier", order.supplier());
    }
}
