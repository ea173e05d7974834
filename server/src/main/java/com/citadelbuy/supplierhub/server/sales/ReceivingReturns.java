package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.work.Claim;
import com.citadelbuy.supplierhub.spi.model.SaleReturn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The one door for what marketplaces tell of returns. All in the caller's transaction. */
final class ReceivingReturns {

    private final SaleContents contents;
    private final SaleNews news;
    private final Ids ids;
    private final InstantSource clock;
    private final Claim looks = new Claim(SaleLooks.QUEUE);

    ReceivingReturns(SaleContents contents, SaleNews news, Ids ids, InstantSource clock) {
        this.contents = contents;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    void listed(Handle tx, EachForItself page, Connection connection, List<SaleReturn> told, Instant asked) {
        Map<String, SaleReturn> each = new HashMap<>();
        told.forEach(one -> each.put(one.id(), one));
        // By their sales, as those who receive sales take them, so that all wait in one direction only.
        List<SaleReturn> ordered = each.values().stream()
                .sorted(Comparator.comparing(SaleReturn::saleId).thenComparing(SaleReturn::id))
                .toList();
        page.write(ordered, SaleReturn::id, one -> take(tx, connection, one, asked));
    }

    private void take(Handle tx, Connection connection, SaleReturn told, Instant asked) {
        Optional<StoredReturn> known = SaleReturnStore.lock(tx, connection, told.id());
        if (known.isPresent()) {
            change(tx, connection, known.get(), told, asked);
        } else {
            begin(tx, connection, told, asked);
        }
    }

    private void begin(Handle tx, Connection connection, SaleReturn told, Instant asked) {
        @Nullable
        String sale = SaleStore.lockTheirs(tx, connection, told.saleId())
                .map(StoredSale::id)
                .orElse(null);
        Instant now = clock.instant();
        String hash = SaleContents.hash(told);
        StoredReturn begun = SaleReturnStore.told(connection, ids.next("sret"), sale, told, hash, asked, now, now);
        if (SaleReturnStore.insert(tx, begun, contents.seal(connection.workspaceId(), begun.id(), told))
                && sale != null) {
            told(tx, begun, sale);
        }
    }

    private void change(Handle tx, Connection connection, StoredReturn known, SaleReturn told, Instant asked) {
        String hash = SaleContents.hash(told);
        if (known.contentHash().equals(hash) || isOlder(known, told, asked)) {
            return;
        }
        StoredReturn after = SaleReturnStore.told(
                connection, known.id(), known.saleId(), told, hash, asked, known.receivedAt(), clock.instant());
        SaleReturnStore.update(tx, after, contents.seal(connection.workspaceId(), after.id(), told));
        @Nullable String sale = after.saleId();
        if (sale != null && !after.word().equals(known.word())) {
            told(tx, after, sale);
        }
    }

    /** What is sent back moves its sale, which marketplaces that list new sales only do not tell by themselves. */
    private void told(Handle tx, StoredReturn back, String sale) {
        news.returned(tx, back, sale);
        SaleStore.rouse(tx, back.workspaceId(), sale, clock.instant());
        looks.wake(tx);
    }

    private static boolean isOlder(StoredReturn known, SaleReturn told, Instant asked) {
        @Nullable Instant then = known.at();
        @Nullable Instant now = told.at();
        return then != null && now != null && !then.equals(now) ? now.isBefore(then) : asked.isBefore(known.seenAt());
    }
}
