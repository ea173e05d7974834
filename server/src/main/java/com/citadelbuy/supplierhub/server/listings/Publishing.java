package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.pipeline.Correlation;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.server.work.Handler;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.server.work.Queue;
import com.citadelbuy.supplierhub.server.work.Rest;
import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.Publication;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Sends the changes of a batch off and follows them to the last row. SENDING is committed before the request leaves; whoever finds
 * it, or got no answer, has each listing read before anything is sent once more. The ticket is committed before it is followed.
 */
public final class Publishing implements Handler {

    public static final Queue QUEUE =
            new Queue("listing_batches", "listing_batches", "connection_id", "TRUE", 2, Duration.ofSeconds(30));

    /** One turn with a batch. */
    private record Task(Lease lease, Batch batch, Connection connection) {}

    private final Database database;
    private final Connections connections;
    private final Preparing preparing;
    private final Settling settling;
    private final SalesLook sales;
    private final Duration underWay;
    private final InstantSource clock;
    private final Claim claim = new Claim(QUEUE);
    private final Claim changes = new Claim(Gathering.QUEUE);
    private final Claim looks = new Claim(ListingLooks.QUEUE);

    /** @param underWay how long after it was sent a request may still do something */
    Publishing(
            Database database,
            Connections connections,
            Preparing preparing,
            Settling settling,
            SalesLook sales,
            Duration underWay,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.preparing = preparing;
        this.settling = settling;
        this.sales = sales;
        this.underWay = underWay;
        this.clock = clock;
    }

    @Override
    public void handle(Lease lease) {
        Optional<Batch> batch = database.withHandle(handle -> BatchStore.find(handle, lease));
        if (batch.isEmpty()) {
            return;
        }
        Connection connection = connections.get(lease.workspaceId(), batch.get().connectionId());
        Task task = new Task(lease, batch.get(), connection);
        Correlation.with(batch.get().id(), () -> {
            take(task);
            return task;
        });
    }

    private void take(Task task) {
        try {
            switch (task.batch().state()) {
                case NEW -> begin(task);
                case SENDING -> doubt(task, "interrupted", "The hub stopped while it was being sent.", null);
                case UNDER_WAY -> follow(task);
            }
        } catch (SupplierException failed) {
            unsent(task, failed.failure());
        } catch (Refusal refused) {
            unusable(task, refused);
        }
    }

    private void begin(Task task) {
        Batch batch = task.batch();
        List<StoredChange> wanted =
                database.withHandle(handle -> ChangeStore.ofBatch(handle, batch.workspaceId(), batch.id()));
        Map<String, StoredListing> listings = database
                .withHandle(handle -> ListingStore.all(
                        handle,
                        batch.workspaceId(),
                        wanted.stream().map(StoredChange::listingId).toList()))
                .stream()
                .collect(Collectors.toMap(StoredListing::id, Function.identity()));
        Map<String, Long> versions = wanted.stream().collect(Collectors.toMap(StoredChange::id, StoredChange::version));
        PublishOffers offers = connections.open(task.connection(), PublishOffers.class);
        Preparing.Prepared prepared = preparing.prepare(task.connection(), batch, wanted, listings);
        Batch sending = batch.sending(prepared.send(), clock.instant());
        boolean send = database.inTransaction(tx -> {
            if (!BatchStore.held(tx, task.lease(), clock.instant())) {
                return false;
            }
            settling.settle(tx, batch, versions, prepared.verdicts());
            return beginSending(tx, task.lease(), sending);
        });
        if (send) {
            send(new Task(task.lease(), sending, task.connection()), offers);
        }
    }

    private boolean beginSending(Handle tx, Lease lease, Batch sending) {
        if (sending.items().isEmpty()) {
            end(tx, lease);
            return false;
        }
        BatchStore.write(tx, lease, sending);
        ChangeStore.sent(
                tx,
                sending.workspaceId(),
                sending.items().stream().map(Batch.Item::changeId).toList());
        return true;
    }

    private void send(Task task, PublishOffers offers) {
        try {
            told(task, offers.publish(task.batch().changes()), true);
        } catch (SupplierException failed) {
            failed(task, failed.failure());
        }
    }

    /** What a failure of the whole call means for each that was in it. */
    private void failed(Task task, Failure failure) {
        mark(task, failure);
        switch (Meaning.of(failure)) {
            case UNKNOWN -> doubt(task, Meaning.code(failure), failure.message(), failure.exchangeId());
            case LATER -> all(task, item -> Verdict.Later.of(failure, rest(item.sends(), failure), false));
            case REFUSED -> {
                // One of them may spoil it for the others: each by itself is told what is wrong with it.
                boolean several = task.batch().items().size() > 1;
                all(
                        task,
                        item -> several
                                ? Verdict.Later.of(failure, Duration.ZERO, true)
                                : refusal(task.batch().aspect(), failure));
            }
        }
    }

    /** Where there is one of that sku already, it may be ours: an earlier request that nobody heard of again. */
    private static Verdict refusal(Aspect aspect, Failure failure) {
        return aspect == Aspect.CREATE && failure.kind() == Failure.Kind.CONFLICT
                ? Verdict.Doubtful.of(failure, Duration.ZERO)
                : Verdict.Refused.of(failure);
    }

    private void follow(Task task) {
        Batch batch = task.batch();
        Publication told;
        try {
            told = connections
                    .open(task.connection(), PublishOffers.class)
                    .follow(String.valueOf(batch.ticket()), batch.changes());
        } catch (SupplierException failed) {
            if (failed.failure().kind() != Failure.Kind.NOT_FOUND) {
                throw failed;
            }
            doubt(task, Meaning.code(failed.failure()), "The marketplace does not know its ticket any more.", null);
            return;
        }
        told(task, told, false);
    }

    /** Takes what is settled by now; what a marketplace that calls the whole finished says nothing of is in doubt. */
    private void told(Task task, Publication told, boolean first) {
        Batch batch = task.batch();
        Map<String, Verdict> verdicts = new HashMap<>();
        for (Publication.Row row : told.rows()) {
            Batch.Item item = batch.items().get(row.change());
            if (!item.settled()) {
                @Nullable Failure refused = row.refused();
                verdicts.put(
                        item.changeId(),
                        refused == null
                                ? new Verdict.Made(row.listingId(), item.target(), true)
                                : rowRefused(task, item, refused));
            }
        }
        if (told.isSettled()) {
            batch.open()
                    .forEach(item -> verdicts.computeIfAbsent(
                            item.changeId(),
                            any -> new Verdict.Doubtful(
                                    "no_answer", "The marketplace says nothing of it.", null, Duration.ofSeconds(5))));
        }
        soldMeanwhile(task, verdicts);
        write(task, batch.settled(verdicts, told.ticket()), verdicts, first);
    }

    private Verdict rowRefused(Task task, Batch.Item item, Failure refused) {
        return switch (Meaning.of(refused)) {
            case REFUSED -> refusal(task.batch().aspect(), refused);
            case LATER -> Verdict.Later.of(refused, rest(item.sends(), refused), false);
            case UNKNOWN -> Verdict.Doubtful.of(refused, underWay);
        };
    }

    /**
     * What was sold between reading a figure and writing it is on sale again by that. So the sales are asked for once more before
     * the figure counts as written; whoever receives one stirs the listing.
     */
    private void soldMeanwhile(Task task, Map<String, Verdict> verdicts) {
        @Nullable ListingRules rules = connections.definition(task.connection()).listings();
        boolean stock = task.batch().aspect() == Aspect.STOCK && rules != null && rules.countsDown();
        if (!stock || verdicts.values().stream().noneMatch(Verdict.Made.class::isInstance)) {
            return;
        }
        try {
            sales.now(task.connection());
        } catch (SupplierException failed) {
            verdicts.replaceAll((change, verdict) -> verdict instanceof Verdict.Made
                    ? Verdict.Doubtful.of(failed.failure(), rest(1, failed.failure()))
                    : verdict);
        }
    }

    private void write(Task task, Batch after, Map<String, Verdict> verdicts, boolean first) {
        database.useTransaction(tx -> {
            if (!BatchStore.held(tx, task.lease(), clock.instant())) {
                return;
            }
            settling.settle(tx, task.batch(), versions(task.batch()), verdicts);
            if (after.open().isEmpty()) {
                end(tx, task.lease());
                return;
            }
            if (first) {
                ChangeStore.underWay(tx, after.workspaceId(), after.id(), clock.instant());
            }
            BatchStore.write(tx, task.lease(), after);
            Instant next = clock.instant().plus(Pace.follow(task.lease().attempts()));
            if (verdicts.isEmpty() && !first) {
                claim.postpone(tx, task.lease(), next);
            } else {
                claim.settle(tx, task.lease(), next);
            }
        });
    }

    private void end(Handle tx, Lease lease) {
        BatchStore.end(tx, lease);
        changes.wake(tx);
        looks.wake(tx);
    }

    private static Map<String, Long> versions(Batch batch) {
        return batch.items().stream().collect(Collectors.toMap(Batch.Item::changeId, Batch.Item::version));
    }

    private void doubt(Task task, String code, String why, @Nullable String exchangeId) {
        @Nullable Instant since = task.batch().sendingSince();
        Instant sure = since == null ? clock.instant() : since.plus(underWay);
        Duration wait = Duration.between(clock.instant(), sure);
        all(task, item -> new Verdict.Doubtful(code, why, exchangeId, wait.isNegative() ? Duration.ZERO : wait));
    }

    /** The same for all that are open; the batch is over. */
    private void all(Task task, Function<Batch.Item, Verdict> verdict) {
        Map<String, Verdict> verdicts =
                task.batch().open().stream().collect(Collectors.toMap(Batch.Item::changeId, verdict));
        write(task, task.batch().settled(verdicts, null), verdicts, false);
    }

    /** Nothing was sent, or it was only asked how far it is: the batch stands as it stood. */
    private void unsent(Task task, Failure failure) {
        mark(task, failure);
        Duration wait = rest(task.lease().attempts(), failure);
        database.useTransaction(tx -> {
            ChangeStore.note(tx, task.batch().workspaceId(), task.batch().id(), Meaning.code(failure), failure);
            claim.postpone(tx, task.lease(), clock.instant().plus(wait));
        });
    }

    private void unusable(Task task, Refusal refused) {
        if (task.connection().status() != Connection.Status.DISCONNECTED) {
            database.useTransaction(
                    tx -> claim.postpone(tx, task.lease(), clock.instant().plus(Rest.STANDSTILL)));
            return;
        }
        Verdict over = new Verdict.Refused(refused.code(), refused.detail(), null);
        database.useTransaction(tx -> {
            if (BatchStore.held(tx, task.lease(), clock.instant())) {
                List<StoredChange> left = ChangeStore.lockBatch(
                        tx, task.batch().workspaceId(), task.batch().id());
                settling.settle(
                        tx,
                        task.batch(),
                        left.stream().collect(Collectors.toMap(StoredChange::id, StoredChange::version)),
                        left.stream().collect(Collectors.toMap(StoredChange::id, any -> over)));
                end(tx, task.lease());
            }
        });
    }

    private static Duration rest(int attempts, Failure failure) {
        return failure.kind() == Failure.Kind.UNAUTHORIZED
                ? Rest.STANDSTILL
                : Rest.toldOrAfter(failure.retryAfter(), attempts);
    }

    private void mark(Task task, Failure failure) {
        if (failure.kind() == Failure.Kind.UNAUTHORIZED) {
            connections.mark(task.connection(), Connection.Status.UNAUTHORIZED, failure.message());
        }
    }
}
