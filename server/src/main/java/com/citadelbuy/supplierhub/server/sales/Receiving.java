package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.spi.SaleRules;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one door for what marketplaces tell of sales, in lists or when asked for one. Told twice it does nothing, told late it is
 * not obeyed. All in the caller's transaction.
 */
final class Receiving {

    private final Connections connections;
    private final SaleContents contents;
    private final SaleNews news;
    private final SalePace pace;
    private final SoldWatch watch;
    private final Ids ids;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Claim looks = new Claim(SaleLooks.QUEUE);

    Receiving(
            Connections connections,
            SaleContents contents,
            SaleNews news,
            SalePace pace,
            SoldWatch watch,
            Ids ids,
            MeterRegistry meters,
            InstantSource clock) {
        this.connections = connections;
        this.contents = contents;
        this.news = news;
        this.pace = pace;
        this.watch = watch;
        this.ids = ids;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Takes what a page tells.
     *
     * @param asked when it was asked for
     */
    void listed(Handle tx, EachForItself page, Connection connection, List<Sale> told, Instant asked) {
        // By their ids, so that two who take the same ones wait in one direction only; told twice, the last word
        // counts, and told in parts, all of them do.
        TreeMap<String, Sale> each = new TreeMap<>();
        told.forEach(sale -> each.merge(sale.id(), sale, SaleParts::joined));
        page.write(each.values(), Sale::id, sale -> take(tx, connection, sale, asked, Progression.Way.LIST));
    }

    /** Takes what a look at one shows; answers it as it is now. */
    StoredSale looked(Handle tx, Connection connection, Sale told, Instant asked) {
        return take(tx, connection, told, asked, Progression.Way.LOOK);
    }

    private StoredSale take(Handle tx, Connection connection, Sale told, Instant asked, Progression.Way way) {
        String hash = SaleContents.hash(told);
        Optional<StoredSale> known = SaleStore.lockTheirs(tx, connection, told.id());
        if (known.isEmpty()) {
            StoredSale begun = SaleStore.begun(connection, ids.next("sale"), told, hash, asked, clock.instant());
            if (SaleStore.insert(tx, begun, nextLook(connection, begun))) {
                return begin(tx, begun, told);
            }
            known = SaleStore.lockTheirs(tx, connection, told.id());
        }
        StoredSale before = known.orElseThrow();
        return before.contentHash().equals(hash) ? same(tx, before, asked, way) : differs(tx, before, told, asked, way);
    }

    /** A look shows a sale whole; in a list it may be a part. */
    private StoredSale differs(Handle tx, StoredSale before, Sale told, Instant asked, Progression.Way way) {
        Optional<Sale> kept = SaleStore.content(tx, before.workspaceId(), before.id())
                .map(bytes -> contents.open(before.workspaceId(), before.id(), bytes));
        Sale whole = way == Progression.Way.LOOK
                ? told
                : kept.map(known -> SaleParts.joined(known, told)).orElse(told);
        boolean back = Progression.rank(whole.status()) < Progression.rank(before.status())
                || kept.filter(known -> SaleParts.isBack(known, told)).isPresent();
        String hash = SaleContents.hash(whole);
        return switch (Progression.judge(before, told, hash, back, asked, way)) {
            case SAME -> same(tx, before, asked, way);
            case NEWER -> change(tx, before, whole, hash, asked);
            case OLDER -> late(tx, before, kept.flatMap(known -> SaleParts.completed(known, told)));
            case DOUBTFUL -> doubt(tx, before);
        };
    }

    private StoredSale begin(Handle tx, StoredSale begun, Sale told) {
        SaleStore.addContent(tx, begun.workspaceId(), begun.id(), contents.seal(begun.workspaceId(), begun.id(), told));
        SaleListStore.putLines(tx, begun.workspaceId(), begun.id(), told.lines());
        news.received(tx, begun);
        sold(tx, begun, told);
        SaleReturnStore.adopt(tx, begun).forEach(back -> news.returned(tx, back, begun.id()));
        meters.counter("sales.received", "supplier", begun.supplier()).increment();
        countUnrecognised(begun, told);
        return begun;
    }

    private static StoredSale same(Handle tx, StoredSale known, Instant asked, Progression.Way way) {
        if (way == Progression.Way.LOOK) {
            SaleStore.seen(tx, known, asked);
        }
        return known;
    }

    private StoredSale change(Handle tx, StoredSale before, Sale told, String hash, Instant asked) {
        StoredSale after = after(before, told, hash, asked);
        SaleStore.update(tx, after);
        SaleStore.replaceContent(
                tx, after.workspaceId(), after.id(), contents.seal(after.workspaceId(), after.id(), told));
        SaleListStore.putLines(tx, after.workspaceId(), after.id(), told.lines());
        news.changed(tx, before, after);
        sold(tx, after, told);
        countUnrecognised(after, told);
        return after;
    }

    private void sold(Handle tx, StoredSale sale, Sale told) {
        Set<String> skus = told.lines().stream()
                .map(line -> line.listing().sku())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        watch.sold(tx, sale.workspaceId(), sale.connectionId(), skus);
    }

    private StoredSale after(StoredSale before, Sale told, String hash, Instant asked) {
        return new StoredSale(
                before.workspaceId(),
                before.id(),
                before.connectionId(),
                before.supplier(),
                before.theirId(),
                told.number() == null ? before.number() : told.number(),
                Progression.moved(before.status(), told.status()),
                told.word(),
                told.reason(),
                told.total() == null ? before.total() : told.total(),
                before.placedAt(),
                told.changedAt() == null ? before.changedAt() : told.changedAt(),
                told.shipBy() == null ? before.shipBy() : told.shipBy(),
                hash,
                asked.isAfter(before.seenAt()) ? asked : before.seenAt(),
                before.lookWantedAt(),
                null,
                before.receivedAt(),
                clock.instant());
    }

    /** It moves nothing; a line that was not known yet is one all the same. */
    private StoredSale late(Handle tx, StoredSale known, Optional<Sale> more) {
        meters.counter("sales.late", "supplier", known.supplier()).increment();
        return more.map(sale -> change(tx, known, sale, SaleContents.hash(sale), known.seenAt()))
                .orElse(known);
    }

    private StoredSale doubt(Handle tx, StoredSale known) {
        SaleStore.rouse(tx, known.workspaceId(), known.id(), clock.instant());
        looks.wake(tx);
        return known;
    }

    private void countUnrecognised(StoredSale sale, Sale told) {
        if (told.status() == OrderStatus.UNRECOGNISED) {
            meters.counter("sales.unrecognised", "supplier", sale.supplier()).increment();
        }
    }

    /** When the sale is looked at again by itself. */
    @Nullable
    Instant nextLook(Connection connection, StoredSale sale) {
        @Nullable SaleRules rules = connections.definition(connection).sales();
        return rules == null
                ? null
                : pace.nextLook(connection, rules.basis(), sale.status(), sale.placedAt(), clock.instant());
    }
}
