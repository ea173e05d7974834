package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes what became of the changes of a batch: their state, the event, and when they go on. In the caller's transaction. */
final class Settling {

    /** After so many requests of which nothing was ever heard somebody should see it. */
    private static final int MOST_SENDS = 8;

    private final ListingNews news;
    private final MeterRegistry meters;
    private final InstantSource clock;

    Settling(ListingNews news, MeterRegistry meters, InstantSource clock) {
        this.news = news;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Under the lease of the batch.
     *
     * @param versions of what the verdicts are about, by change
     * @param verdicts by change
     */
    void settle(Handle tx, Batch batch, Map<String, Long> versions, Map<String, Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        if (batch.aspect() == Aspect.CREATE) {
            ListingStore.hold(tx, batch.connectionId());
        }
        Collection<StoredChange> changes = ChangeStore.lockBatch(tx, batch.workspaceId(), batch.id());
        Map<String, StoredListing> listings =
                ListingStore.all(
                                tx,
                                batch.workspaceId(),
                                changes.stream().map(StoredChange::listingId).toList())
                        .stream()
                        .collect(Collectors.toMap(StoredListing::id, Function.identity()));
        for (StoredChange change : changes) {
            @Nullable Verdict verdict = verdicts.get(change.id());
            if (verdict != null) {
                StoredListing listing = Objects.requireNonNull(listings.get(change.listingId()));
                boolean meant = Objects.equals(versions.get(change.id()), change.version());
                settle(tx, listing, change, verdict, meant);
            }
        }
    }

    /** @param meant whether it is still what is wanted; if not, what is wanted now goes on */
    private void settle(Handle tx, StoredListing listing, StoredChange change, Verdict verdict, boolean meant) {
        switch (verdict) {
            case Verdict.Made made -> made(tx, listing, change, made, meant);
            case Verdict.Refused refused -> refused(tx, listing, change, refused, meant);
            case Verdict.Later later ->
                put(
                        tx,
                        queued(change, later.code(), later.why(), later.exchangeId())
                                .alone(later.alone() || change.alone()),
                        later.rest());
            case Verdict.Doubtful doubt -> doubtful(tx, listing, change, doubt, meant);
        }
    }

    private void made(Handle tx, StoredListing listing, StoredChange change, Verdict.Made made, boolean meant) {
        boolean creating = change.aspect() == Aspect.CREATE;
        if (creating) {
            ListingStore.named(tx, listing, made.theirId());
            ListingStore.rouse(tx, listing.workspaceId(), listing.id(), clock.instant());
            ChangeStore.release(tx, listing.workspaceId(), listing.id(), clock.instant());
        }
        if (!meant && !creating) {
            put(tx, new Edited(change).anew(made.target(), clock.instant()), Duration.ZERO);
            return;
        }
        Edited done = new Edited(change)
                .over(ChangeState.PUBLISHED, null, null, null, clock.instant())
                .target(made.target());
        put(tx, done, null);
        boolean awaited = change.settledAt() == null || change.wishedAt().isAfter(change.settledAt());
        if (made.sent() || awaited) {
            tell(tx, listing, done.change());
        }
    }

    private void refused(
            Handle tx, StoredListing listing, StoredChange change, Verdict.Refused refused, boolean meant) {
        if (!meant) {
            put(tx, queued(change, null, null, null), Duration.ZERO);
            return;
        }
        Edited over = new Edited(change)
                .over(ChangeState.REFUSED, refused.code(), refused.why(), refused.exchangeId(), clock.instant());
        put(tx, over, null);
        if (change.aspect() == Aspect.CREATE) {
            ChangeStore.refuseWaiting(tx, listing.workspaceId(), listing.id(), clock.instant());
        }
        tell(tx, listing, over.change());
    }

    private void doubtful(
            Handle tx, StoredListing listing, StoredChange change, Verdict.Doubtful doubt, boolean meant) {
        if (meant && change.sends() >= MOST_SENDS) {
            String why =
                    "It was sent " + change.sends() + " times, and what became of it is not to be seen: " + doubt.why();
            refused(tx, listing, change, Verdict.Refused.unheard(why, doubt.exchangeId()), true);
            return;
        }
        put(tx, queued(change, doubt.code(), doubt.why(), doubt.exchangeId()).doubtful(), doubt.rest());
    }

    private void tell(Handle tx, StoredListing listing, StoredChange change) {
        news.settled(tx, listing, change);
        meters.counter(
                        "listings.changes",
                        "aspect",
                        ChangeStore.word(change.aspect()),
                        "outcome",
                        change.state().word())
                .increment();
    }

    private Edited queued(StoredChange change, @Nullable String code, @Nullable String why, @Nullable String exchange) {
        return new Edited(change).queued(code, why, exchange, clock.instant());
    }

    private void put(Handle tx, Edited change, @Nullable Duration wait) {
        Instant now = clock.instant();
        ChangeStore.settle(tx, change.change(), wait == null ? null : now.plus(wait));
    }
}
