package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import com.citadelbuy.supplierhub.server.work.Rest;
import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.LineResult;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does with sales what was asked for. The sale is read before anything is sent, SENDING is committed before the request leaves, and
 * whoever finds SENDING, or got no answer, reads the sale again: only what is proven not to be done is sent once more.
 */
public final class SaleActing implements Handler {

    public static final Queue QUEUE =
            new Queue("sale_actions", "sale_actions", "connection_id", "TRUE", 4, Duration.ofSeconds(20));

    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

    /** After so many requests that proved to have done nothing somebody should see it. */
    private static final int MOST_SENDS = 5;

    private record Task(Lease lease, SaleAction action, Connection connection) {}

    private final Database database;
    private final Connections connections;
    private final SaleContents contents;
    private final Receiving receiving;
    private final ActionWriter writer;
    private final Duration settling;
    private final InstantSource clock;

    /** @param settling how long after it was sent a request may still do something */
    SaleActing(
            Database database,
            Connections connections,
            SaleContents contents,
            Receiving receiving,
            ActionWriter writer,
            Duration settling,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.contents = contents;
        this.receiving = receiving;
        this.writer = writer;
        this.settling = settling;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        SaleAction action = database.withHandle(handle -> SaleActionStore.find(handle, lease.workspaceId(), lease.id()))
                .orElseThrow();
        Connection connection = connections.get(action.workspaceId(), action.connectionId());
        Correlation.with(action.saleId(), () -> {
            take(new Task(lease, action, connection));
            return action;
        });
    }

    private void take(Task task) {
        switch (task.action().state()) {
            case QUEUED -> begin(task);
            case SENDING -> unknown(task, "interrupted", "The hub stopped while it was being sent.");
            case OUTCOME_UNKNOWN -> find(task);
            case DONE, PARTLY_DONE, REFUSED, NEEDS_ATTENTION -> writer.rest(task.lease());
        }
    }

    private void begin(Task task) {
        Sale now;
        try {
            now = look(task);
        } catch (SupplierException failed) {
            beforeSending(task, failed.failure());
            return;
        } catch (Refusal refused) {
            refused(task, refused);
            return;
        }
        SaleAction action = task.action().settled(ActionRules.past(task.action(), now));
        if (action.left().isEmpty()) {
            end(task, action, "Nothing of it can be done any more.");
            return;
        }
        send(task, action, now);
    }

    /** Reads the sale as it is, and takes what it shows. */
    private Sale look(Task task) {
        SaleAction action = task.action();
        Optional<byte[]> sealed =
                database.withHandle(handle -> SaleStore.content(handle, action.workspaceId(), action.saleId()));
        Sale known = sealed.map(bytes -> contents.open(action.workspaceId(), action.saleId(), bytes))
                .orElseThrow(() -> new SupplierException(
                        Failure.of(Failure.Kind.REJECTED, "What the marketplace told of this sale was erased")));
        Instant asked = clock.instant();
        Sale now = connections.open(task.connection(), ReceiveSales.class).again(known);
        database.useTransaction(tx -> receiving.looked(tx, task.connection(), now, asked));
        return now;
    }

    private void send(Task task, SaleAction action, Sale now) {
        SaleAction.Wish wish = action.wish().of(action.left());
        Sending sending;
        try {
            sending = sending(task.connection(), action.kind(), now, wish);
        } catch (Refusal refused) {
            end(task, action.settled(all(action, SaleAction.Result.refused(refused.code(), refused.detail()))), null);
            return;
        }
        SaleAction sent = action.standing(ActionRules.before(action, now));
        boolean ours = database.inTransaction(
                tx -> SaleActionStore.beginSending(tx, task.lease(), sent.before(), clock.instant()));
        if (!ours) {
            return;
        }
        try {
            List<LineResult> results = sending.now();
            answered(task, sent, ActionRules.answered(wish.lineIds(), results));
        } catch (SupplierException failed) {
            failed(task, sent, failed.failure());
        }
    }

    @FunctionalInterface
    private interface Sending {
        List<LineResult> now();
    }

    private Sending sending(Connection connection, ActionKind kind, Sale sale, SaleAction.Wish wish) {
        return switch (kind) {
            case PACK -> {
                PackSales packing = connections.open(connection, PackSales.class);
                yield () -> packing.pack(sale, wish.parcels());
            }
            case READY -> {
                PackSales packing = connections.open(connection, PackSales.class);
                yield () -> packing.ready(sale, wish.lineIds());
            }
            case SHIP -> {
                ShipSales shipping = connections.open(connection, ShipSales.class);
                yield () -> shipping.ship(sale, wish.parcels());
            }
            case CANCEL -> {
                CancelSales cancelling = connections.open(connection, CancelSales.class);
                yield () -> cancelling.cancel(sale, wish.lineIds(), wish.reason() == null ? "" : wish.reason());
            }
        };
    }

    private void answered(Task task, SaleAction sent, ActionRules.Reading reading) {
        SaleAction action = doubted(task, sent.settled(reading.settled()), ActionRules.refused(reading.settled()));
        if (!reading.unknown().isEmpty()) {
            unknown(new Task(task.lease(), action, task.connection()), "no_answer", said(reading.unknown()));
        } else if (!reading.again().isEmpty()) {
            again(task, action, "Not taken yet: " + String.join(", ", reading.again()) + ".");
        } else {
            end(task, action, null);
        }
    }

    /** Networks repeat requests, and the repeat is refused because the first was done: of what is refused the sale tells. */
    private SaleAction doubted(Task task, SaleAction action, List<String> refused) {
        if (refused.isEmpty()) {
            return action;
        }
        try {
            return action.settled(ActionRules.doneAllTheSame(action, refused, look(task)));
        } catch (SupplierException | Refusal unseen) {
            return action;
        }
    }

    private static String said(List<String> lines) {
        return "The answer says nothing of " + String.join(", ", lines) + ".";
    }

    private void failed(Task task, SaleAction action, Failure failure) {
        mark(task, failure);
        SaleAction noted = noted(action, action.state(), failure);
        switch (ActionRules.of(failure)) {
            case UNKNOWN ->
                unknown(new Task(task.lease(), noted, task.connection()), ActionRules.code(failure), failure.message());
            case REFUSED -> {
                SaleAction refused = noted.settled(all(noted, ActionRules.refusal(failure)));
                end(task, doubted(task, refused, noted.left()), failure.message());
            }
            case LATER ->
                writer.write(
                        task.lease(),
                        noted(action, ActionState.QUEUED, failure),
                        failure.message(),
                        Rest.toldOrAfter(failure.retryAfter(), action.sends() + 1));
        }
    }

    /** An account that is not usable may be soon, unless it is closed. */
    private void refused(Task task, Refusal refused) {
        if (task.connection().status() == Connection.Status.DISCONNECTED) {
            SaleAction.Result result = SaleAction.Result.refused(refused.code(), refused.detail());
            end(task, task.action().settled(all(task.action(), result)), refused.detail());
        } else {
            later(task, refused.code(), refused.detail(), Rest.STANDSTILL);
        }
    }

    /** Nothing was sent, and what the look failed by does not speak of the action unless there is no such sale. */
    private void beforeSending(Task task, Failure failure) {
        mark(task, failure);
        boolean hopeless = failure.kind() == Failure.Kind.NOT_FOUND || failure.kind() == Failure.Kind.REJECTED;
        if (hopeless) {
            end(
                    task,
                    noted(task.action(), task.action().state(), failure)
                            .settled(all(task.action(), ActionRules.refusal(failure))),
                    failure.message());
        } else {
            later(task, ActionRules.code(failure), failure.message(), rest(task, failure));
        }
    }

    private static Duration rest(Task task, Failure failure) {
        return failure.kind() == Failure.Kind.UNAUTHORIZED
                ? Rest.STANDSTILL
                : Rest.toldOrAfter(failure.retryAfter(), task.lease().attempts());
    }

    /** Finds out what became of it. */
    private void find(Task task) {
        Sale now;
        try {
            now = look(task);
        } catch (SupplierException failed) {
            notFound(task, failed.failure());
            return;
        } catch (Refusal refused) {
            if (task.connection().status() == Connection.Status.DISCONNECTED) {
                attention(task, task.action(), refused.detail());
            } else {
                later(task, refused.code(), refused.detail(), Rest.STANDSTILL);
            }
            return;
        }
        ActionRules.Reading proven = ActionRules.proven(task.action(), now);
        SaleAction action = task.action().settled(proven.settled());
        Instant settled = settled(action);
        boolean mayMove = settled.isAfter(clock.instant());
        if (!mayMove && !proven.unclear().isEmpty()) {
            attention(
                    task,
                    action,
                    "The sale changed, and whether by this is not to be seen: lines "
                            + String.join(", ", proven.unclear()) + ".");
        } else if (mayMove && !action.left().isEmpty()) {
            writer.later(task.lease(), action, Duration.between(clock.instant(), settled));
        } else if (!proven.again().isEmpty()) {
            again(task, action, "The sale shows that it was not done.");
        } else {
            end(task, action, "The sale shows what became of it.");
        }
    }

    /** The sale does not show what became of it: for good where the marketplace refuses to show it. */
    private void notFound(Task task, Failure failure) {
        mark(task, failure);
        if (failure.kind() == Failure.Kind.NOT_FOUND) {
            attention(task, task.action(), "The marketplace does not show the sale any more.");
        } else if (failure.kind().refusal() && failure.kind() != Failure.Kind.UNAUTHORIZED) {
            attention(task, task.action(), failure.message());
        } else {
            later(task, ActionRules.code(failure), failure.message(), rest(task, failure));
        }
    }

    /** Until then a request that was given up may still do something. */
    private Instant settled(SaleAction action) {
        Instant since = action.sendingSince() == null ? action.updatedAt() : action.sendingSince();
        return since.plus(settling);
    }

    private void unknown(Task task, String code, String why) {
        writer.write(
                task.lease(),
                task.action().in(ActionState.OUTCOME_UNKNOWN, code, why, null, clock.instant()),
                why,
                FIRST_LOOK);
    }

    private void again(Task task, SaleAction action, String why) {
        if (sends(task) >= MOST_SENDS) {
            attention(task, action, "It was sent " + sends(task) + " times, and nothing happened.");
            return;
        }
        writer.write(
                task.lease(),
                action.in(ActionState.QUEUED, null, null, null, clock.instant()),
                why,
                Rest.after(sends(task)));
    }

    private int sends(Task task) {
        return database.withHandle(handle -> SaleActionStore.find(
                        handle, task.lease().workspaceId(), task.lease().id()))
                .map(SaleAction::sends)
                .orElse(MOST_SENDS);
    }

    private void attention(Task task, SaleAction action, String why) {
        writer.write(
                task.lease(),
                action.in(ActionState.NEEDS_ATTENTION, "outcome_unclear", why, null, clock.instant()),
                why,
                null);
    }

    private void end(Task task, SaleAction action, @Nullable String detail) {
        writer.write(task.lease(), action.in(action.outcome(), null, null, null, clock.instant()), detail, null);
    }

    private void later(Task task, String code, String why, Duration wait) {
        SaleAction action = task.action();
        writer.later(task.lease(), action.in(action.state(), code, why, null, clock.instant()), wait);
    }

    private SaleAction noted(SaleAction action, ActionState state, Failure failure) {
        return action.in(state, ActionRules.code(failure), failure.message(), failure.exchangeId(), clock.instant());
    }

    private void mark(Task task, Failure failure) {
        if (failure.kind() == Failure.Kind.UNAUTHORIZED) {
            connections.mark(task.connection(), Connection.Status.UNAUTHORIZED, failure.message());
        }
    }

    private static Map<String, SaleAction.Result> all(SaleAction action, SaleAction.Result result) {
        return action.left().stream().collect(Collectors.toMap(line -> line, line -> result));
    }
}
