package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.spi.model.SaleWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Entries of marketplaces' lists that could not be read, or not be kept. They keep no other waiting, and stand until one of their
 * id is kept, or until their stretch of time was walked again and they were not met.
 */
public final class SaleLetters {

    /** The marketplace's entry is not what was promised. */
    private static final String UNREADABLE = "supplier_bad_response";

    /** It is ours that keeps it from being taken. */
    private static final String OURS = "internal_error";

    /** A list of which more cannot be read is another list; those beyond are counted at the lane alone. */
    private static final int MOST = 1_000;

    /** Nobody looks into what is older, and a buyer may be in it. */
    private static final Duration KEPT = Duration.ofDays(62);

    private static final String CURSOR = "sale_dead_letters";

    private final Database database;
    private final Connections connections;
    private final SaleContents contents;
    private final SaleNews news;
    private final Ids ids;
    private final InstantSource clock;
    private final Claim lanes = new Claim(SaleLanes.QUEUE);

    SaleLetters(
            Database database,
            Connections connections,
            SaleContents contents,
            SaleNews news,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.connections = connections;
        this.contents = contents;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a page held of them. In the transaction that writes the page. */
    void put(
            Handle tx,
            Connection connection,
            SaleLane lane,
            SaleWindow window,
            List<String> unreadable,
            EachForItself page) {
        unreadable.stream().distinct().forEach(entry -> {
            SaleLetter letter = met(lane, window, null, UNREADABLE);
            put(
                    tx,
                    connection,
                    letter,
                    SaleContents.hash(entry),
                    contents.seal(lane.workspaceId(), letter.id(), entry));
        });
        page.failed().forEach(id -> {
            SaleLetter letter = met(lane, window, printable(id), OURS);
            put(tx, connection, letter, SaleContents.hash("id " + id), null);
        });
        SaleLetterStore.resolve(tx, connection, lane.kind(), page.kept(), clock.instant())
                .forEach(letter -> news.readAgain(tx, connection, letter));
    }

    private void put(Handle tx, Connection connection, SaleLetter letter, String entry, byte @Nullable [] sealed) {
        if (!SaleLetterStore.metAgain(tx, letter, entry)
                && SaleLetterStore.standing(tx, connection, SaleLane.Kind.of(letter.kind())) < MOST) {
            SaleLetterStore.insert(tx, letter, entry, sealed);
            news.unreadable(tx, connection, letter);
        }
    }

    private SaleLetter met(SaleLane lane, SaleWindow window, @Nullable String theirId, String cause) {
        Instant now = clock.instant();
        return new SaleLetter(
                lane.workspaceId(),
                ids.next("dead"),
                lane.connectionId(),
                lane.kind().word(),
                theirId,
                cause,
                null,
                window.from(),
                window.to(),
                1,
                now,
                now,
                null);
    }

    /** An id may be the very thing that the database does not take. */
    private static String printable(String id) {
        return id.replace('\0', '\uFFFD');
    }

    /** A pass has ended: what it would have met and did not is settled. In its transaction. */
    void walked(Handle tx, Connection connection, SaleLane lane) {
        SaleLane.Pass pass = SaleWalk.pass(lane);
        SaleWindow walked = new SaleWindow(pass.from(), pass.to());
        SaleLetterStore.resolve(tx, connection, lane.kind(), walked, pass.to(), clock.instant())
                .forEach(letter -> news.readAgain(tx, connection, letter));
    }

    void forget() {
        database.useHandle(
                handle -> SaleLetterStore.forget(handle, clock.instant().minus(KEPT)));
    }

    /** The one met first last. */
    public Page<SaleLetter> list(
            String workspaceId, @Nullable String connectionId, boolean resolved, @Nullable String cursor, int limit) {
        @Nullable String before = Cursors.after(CURSOR, cursor);
        return database.withHandle(handle -> {
            Page<SaleLetter> page = Page.of(
                    SaleLetterStore.page(handle, workspaceId, connectionId, resolved, before, limit + 1),
                    limit,
                    last -> Cursors.encode(CURSOR, last.id()));
            return new Page<>(
                    SaleLetterStore.sealed(handle, workspaceId, page.data()).stream()
                            .map(this::opened)
                            .toList(),
                    page.nextCursor());
        });
    }

    private SaleLetter opened(SaleLetterStore.Sealed sealed) {
        SaleLetter letter = sealed.letter();
        byte @Nullable [] kept = sealed.sealed();
        return new SaleLetter(
                letter.workspaceId(),
                letter.id(),
                letter.connectionId(),
                letter.kind(),
                letter.theirId(),
                letter.cause(),
                kept == null ? null : contents.openEntry(letter.workspaceId(), letter.id(), kept),
                letter.windowFrom(),
                letter.windowTo(),
                letter.attempts(),
                letter.firstAt(),
                letter.lastAt(),
                letter.resolvedAt());
    }

    /** Has its stretch of time walked again; answers how far that is. */
    public SaleLane replay(String workspaceId, String letterId) {
        SaleLetter letter = database.withHandle(handle -> SaleLetterStore.find(handle, workspaceId, letterId))
                .orElseThrow(() -> new Refusal.Missing("dead letter", letterId));
        Connection connection = connections.get(workspaceId, letter.connectionId());
        SaleLane.Kind kind = SaleLane.Kind.of(letter.kind());
        return database.inTransaction(tx -> {
            SaleLaneStore.rewind(tx, connection, kind, letter.windowFrom(), clock.instant());
            lanes.wake(tx);
            return SaleLaneStore.of(tx, workspaceId, List.of(connection.id())).stream()
                    .filter(lane -> lane.kind() == kind)
                    .findFirst()
                    .orElseThrow();
        });
    }
}
