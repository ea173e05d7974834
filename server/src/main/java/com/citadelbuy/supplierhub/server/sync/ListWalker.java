package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.orders.Pace;
import com.citadelbuy.supplierhub.server.work.Lease;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadFeeds;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Walks a supplier's list page by page and notes each product once as an item of the run. Lists drift, repeat themselves and
 * break off; a page that looks wrong is read again a few times, and where it stays wrong the run is marked incomplete.
 */
final class ListWalker {

    private static final int TRIES = 3;
    private static final int RESTARTS = 3;
    private static final String UNREADABLE = "supplier_bad_response";
    private static final int EXCERPT = 200;

    /** Not as often: what cannot be read is rather a broken page than a place in words that we do not know. */
    private static final int RESTARTS_UNREAD = 1;

    /** Reads pages of the list that a walk goes through. */
    @FunctionalInterface
    interface Pages {
        Page<ProductSummary> at(Connection connection, Walk walk, @Nullable Cursor from);
    }

    private final Pages pages;
    private final StepWriter writer;
    private final InstantSource clock;

    ListWalker(Pages pages, StepWriter writer, InstantSource clock) {
        this.pages = pages;
        this.writer = writer;
        this.clock = clock;
    }

    /** The lists of suppliers themselves. */
    static Pages live(Connections connections) {
        return (connection, walk, from) -> read(connections, connection, walk, from);
    }

    private static Page<ProductSummary> read(
            Connections connections, Connection connection, Walk walk, @Nullable Cursor from) {
        String text = Objects.requireNonNullElse(walk.text(), "");
        return switch (walk.source()) {
            case QUERY ->
                connections.openInBackground(connection, SearchProducts.class).search(text, from);
            case FEED ->
                connections.openInBackground(connection, ReadFeeds.class).products(text, from);
            case CATALOGUE ->
                connections.openInBackground(connection, ListProducts.class).page(from);
        };
    }

    /** Reads the next page; what may pass by itself is thrown for the caller to wait. */
    void step(Lease lease, Connection connection, SyncRun run, Walk walk) {
        @Nullable String place = run.progress().place();
        try {
            Page<ProductSummary> page = pages.at(connection, walk, place == null ? null : new Cursor(place));
            writer.settle(lease, (tx, now) -> keep(tx, now, page));
        } catch (SupplierException failed) {
            Failure failure = failed.failure();
            switch (failure.kind()) {
                case BAD_RESPONSE -> writer.settle(lease, (tx, now) -> unreadable(tx, now, Problem.of(failure)));
                case INVALID_REQUEST, NOT_FOUND, REJECTED -> refused(lease, place, failed);
                default -> throw failed;
            }
        }
    }

    private Instant keep(Handle tx, SyncRun run, Page<ProductSummary> page) {
        Walk walk = Objects.requireNonNull(run.progress().walk());
        if (page.items().isEmpty() && !page.unreadable().isEmpty()) {
            return unreadable(tx, run, new Problem(UNREADABLE, unread(page), null));
        }
        int room = Math.max(0, walk.limit() - run.counts().total());
        List<RunItem> items = page.items().stream()
                .map(ProductSummary::id)
                .distinct()
                .map(id -> RunItem.waiting(id, id))
                .toList();
        int found = ItemStore.add(tx, run, items, room);
        SyncRun after = run.with(run.progress().at(run.progress().place(), RunCounts.ofTotal(found)));
        if (!page.unreadable().isEmpty()) {
            return marred(tx, after, page, walk.moved(found));
        }
        boolean mayRepeat =
                walk.pass() == 1 && walk.restarts() == 0 && run.progress().place() != null;
        boolean repeated = mayRepeat && found == 0 && !items.isEmpty();
        if (found >= room && room < items.size() || after.counts().total() >= walk.limit()) {
            return save(tx, after, null, null);
        }
        if (repeated && walk.tries() < TRIES) {
            return again(tx, after, walk);
        }
        SyncRun judged = repeated ? after.with(after.progress().incomplete()) : after;
        return onward(tx, judged, walk, walk.moved(found), page.next());
    }

    /**
     * Entries that stay unreadable are kept with the run; nobody knows whether they are products that it has already. Where the
     * list was walked before, those that read as one that is kept are taken for it and not waited for again.
     */
    private Instant marred(Handle tx, SyncRun run, Page<ProductSummary> page, Walk moved) {
        Walk walk = Objects.requireNonNull(run.progress().walk());
        List<String> entries =
                page.unreadable().stream().map(text -> excerpt(text)).toList();
        boolean before = walk.pass() > 1 || walk.restarts() > 0;
        Set<String> kept = before ? ItemStore.kept(tx, run, UNREADABLE, entries) : Set.of();
        List<RunItem> fresh = entries.stream()
                .filter(entry -> !kept.contains(entry))
                .map(entry -> RunItem.refused(entry, UNREADABLE, "This entry of the list was not understood."))
                .toList();
        if (!fresh.isEmpty() && walk.tries() < TRIES) {
            return again(tx, run.with(run.progress().troubled(UNREADABLE, unread(page))), walk);
        }
        int count = ItemStore.add(tx, run, fresh, fresh.size());
        SyncRun told = run.with(run.progress().at(run.progress().place(), RunCounts.ofUnread(count)));
        return onward(tx, told, walk, moved, page.next());
    }

    private static String excerpt(String text) {
        return text.substring(0, Math.min(EXCERPT, text.length()));
    }

    private static String unread(Page<ProductSummary> page) {
        return "Of a page of the list " + page.unreadable().size() + " of "
                + (page.unreadable().size() + page.items().size()) + " entries were not understood.";
    }

    private Instant onward(Handle tx, SyncRun run, Walk before, Walk after, @Nullable Cursor next) {
        if (next == null) {
            return ended(tx, run, after);
        }
        if (next.text().equals(run.progress().place()) || !RunStore.isNewPlace(tx, run, next.text())) {
            return before.tries() < TRIES
                    ? again(tx, run, before)
                    : ended(tx, run.with(run.progress().incomplete()), after);
        }
        return save(tx, run, after, next.text());
    }

    /** The end of the list; walked once more where it may have changed under the cursor. */
    private Instant ended(Handle tx, SyncRun run, Walk walk) {
        RunStore.forgetPlaces(tx, run);
        return save(tx, run, walk.again() ? walk.nextPass() : null, null);
    }

    private Instant unreadable(Handle tx, SyncRun run, Problem problem) {
        Walk walk = Objects.requireNonNull(run.progress().walk());
        SyncRun told = run.with(run.progress().troubled(problem.code(), problem.detail()));
        if (walk.tries() < TRIES) {
            return again(tx, told, walk);
        }
        return run.progress().place() == null
                ? save(tx, told.with(told.progress().incomplete()), null, null)
                : anew(tx, told, walk, RESTARTS_UNREAD);
    }

    /** A place that the supplier has forgotten is no place any more: the list is begun anew, and what is known is passed over. */
    private void refused(Lease lease, @Nullable String place, SupplierException refusal) {
        if (place == null) {
            throw refusal;
        }
        writer.settle(
                lease,
                (tx, run) -> anew(tx, run, Objects.requireNonNull(run.progress().walk()), RESTARTS));
    }

    private Instant anew(Handle tx, SyncRun run, Walk walk, int most) {
        RunStore.forgetPlaces(tx, run);
        return walk.restarts() < most
                ? save(tx, run, walk.restarted(), null)
                : save(tx, run.with(run.progress().incomplete()), null, null);
    }

    private Instant again(Handle tx, SyncRun run, Walk walk) {
        RunStore.save(tx, run.with(run.progress().walking(walk.inVain())));
        return clock.instant().plus(Pace.rung(walk.tries()));
    }

    private Instant save(Handle tx, SyncRun run, @Nullable Walk walk, @Nullable String place) {
        RunStore.save(tx, run.with(run.progress().walking(walk).placed(place)));
        return clock.instant();
    }
}
