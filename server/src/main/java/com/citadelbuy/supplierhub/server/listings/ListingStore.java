package com.citadelbuy.supplierhub.server.listings;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Listings in the database. */
final class ListingStore {

    /** A row as it lies there. */
    record Row(
            String workspaceId,
            String id,
            String connectionId,
            String supplier,
            @Nullable String sku,
            @Nullable String theirId,
            @Nullable String productId,
            @Nullable String status,
            @Nullable String word,
            @Nullable String title,
            @Nullable BigDecimal priceAmount,
            @Nullable String priceCurrency,
            @Nullable String stockPrecision,
            @Nullable Long stockQuantity,
            @Nullable String image,
            @Nullable Instant seenAt,
            @Nullable Instant goneAt,
            @Nullable String variantId,
            long reserve,
            @Nullable Long atMost,
            @Nullable Instant lookWantedAt,
            @Nullable String problem,
            Instant createdAt,
            Instant updatedAt) {

        StoredListing listing() {
            return new StoredListing(
                    workspaceId,
                    id,
                    connectionId,
                    supplier,
                    sku,
                    theirId,
                    productId,
                    seen(),
                    variantId == null ? null : new StoredListing.Link(variantId, reserve, atMost),
                    goneAt,
                    lookWantedAt,
                    problem,
                    createdAt,
                    updatedAt);
        }

        private StoredListing.@Nullable Seen seen() {
            if (seenAt == null || status == null) {
                return null;
            }
            return new StoredListing.Seen(
                    ListingStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                    word == null ? "" : word,
                    title,
                    priceAmount == null || priceCurrency == null ? null : new Money(priceAmount, priceCurrency),
                    stockPrecision == null
                            ? Stock.unknown()
                            : new Stock(
                                    Stock.Precision.valueOf(stockPrecision.toUpperCase(Locale.ROOT)), stockQuantity),
                    image,
                    seenAt);
        }
    }

    private ListingStore() {}

    static String word(ListingStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whoever may give a listing its row or its name goes one after the other for each account, and takes this before any row: two
     * who saw the same sku for the first time would each make one.
     */
    static void hold(Handle tx, String connectionId) {
        tx.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext(:name))) AS locked")
                .bind("name", "hub listings " + connectionId)
                .mapTo(Integer.class)
                .one();
    }

    static Optional<StoredListing> find(Handle handle, String workspaceId, String id) {
        return handle.createQuery("SELECT * FROM listings WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::listing);
    }

    static List<StoredListing> all(Handle handle, String workspaceId, Collection<String> ids) {
        return handle.createQuery("SELECT * FROM listings WHERE workspace_id = :workspace AND id = ANY(:ids)")
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, ids)
                .mapTo(Row.class)
                .map(Row::listing)
                .list();
    }

    static Optional<StoredListing> lock(Handle tx, String workspaceId, String id) {
        return tx.createQuery("SELECT * FROM listings WHERE workspace_id = :workspace AND id = :id FOR UPDATE")
                .bind("workspace", workspaceId)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::listing);
    }

    /** Those that the marketplace calls so, and those of these skus that it has not shown yet. */
    static List<StoredListing> lockTheirs(
            Handle tx, Connection connection, Collection<String> theirIds, Collection<String> skus) {
        return tx.createQuery("""
                        SELECT * FROM listings WHERE workspace_id = :workspace AND connection_id = :connection
                          AND (their_id = ANY(:ids) OR (their_id IS NULL AND sku = ANY(:skus)))
                        ORDER BY id FOR UPDATE
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bindArray("ids", String.class, theirIds)
                .bindArray("skus", String.class, skus)
                .mapTo(Row.class)
                .map(Row::listing)
                .list();
    }

    /** The one of this sku that is meant: what is gone only where nothing else has that sku, the one made last of several. */
    static Optional<StoredListing> lockSku(Handle tx, Connection connection, String sku) {
        return tx.createQuery("""
                        SELECT * FROM listings
                        WHERE workspace_id = :workspace AND connection_id = :connection AND sku = :sku
                        ORDER BY gone_at IS NOT NULL, id DESC LIMIT 1 FOR UPDATE
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("sku", sku)
                .mapTo(Row.class)
                .findOne()
                .map(Row::listing);
    }

    /** The one that is meant by a name of the marketplace's; empty where it is not known yet. */
    static Optional<StoredListing> known(Handle tx, Connection connection, ListingKey key) {
        return tx.createQuery("""
                        SELECT * FROM listings WHERE workspace_id = :workspace AND connection_id = :connection
                          AND (their_id = :id OR (CAST(:id AS text) IS NULL AND sku = :sku))
                        ORDER BY gone_at IS NOT NULL, id DESC LIMIT 1
                        """)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("id", key.id())
                .bind("sku", key.sku())
                .mapTo(Row.class)
                .findOne()
                .map(Row::listing);
    }

    static void insert(Handle tx, Collection<StoredListing> listings) {
        if (listings.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.prepareBatch("""
                INSERT INTO listings (workspace_id, id, connection_id, supplier, sku, their_id, product_id, status, word, title,
                  price_amount, price_currency, stock_precision, stock_quantity, image, seen_at, created_at, updated_at)
                VALUES (:workspaceId, :id, :connectionId, :supplier, :sku, :theirId, :productId, :status, :word, :title,
                  :amount, :currency, :precision, :quantity, :image, :seenAt, :createdAt, :updatedAt)
                """);
        for (StoredListing listing : listings) {
            bindSeen(batch.bindMethods(listing), listing.seen()).add();
        }
        batch.execute();
    }

    /** What the marketplace shows by now, and what it is called there. */
    static void update(Handle tx, Collection<StoredListing> listings) {
        if (listings.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.prepareBatch("""
                UPDATE listings SET sku = :sku, their_id = :theirId, product_id = :productId, status = :status, word = :word,
                  title = :title, price_amount = :amount, price_currency = :currency, stock_precision = :precision,
                  stock_quantity = :quantity, image = :image, seen_at = :seenAt, gone_at = :goneAt, problem = NULL,
                  updated_at = :updatedAt
                WHERE workspace_id = :workspaceId AND id = :id
                """);
        for (StoredListing listing : listings) {
            bindSeen(batch.bindMethods(listing), listing.seen()).add();
        }
        batch.execute();
    }

    private static <S extends SqlStatement<S>> S bindSeen(S statement, StoredListing.@Nullable Seen seen) {
        @Nullable Money price = seen == null ? null : seen.price();
        return statement
                .bind("status", seen == null ? null : word(seen.status()))
                .bind("word", seen == null ? null : seen.word())
                .bind("title", seen == null ? null : seen.title())
                .bind("amount", price == null ? null : price.amount())
                .bind("currency", price == null ? null : price.currency())
                .bind(
                        "precision",
                        seen == null ? null : seen.stock().precision().name().toLowerCase(Locale.ROOT))
                .bind("quantity", seen == null ? null : seen.stock().quantity())
                .bind("image", seen == null ? null : seen.image())
                .bind("seenAt", seen == null ? null : seen.at());
    }

    /** These are shown as they were known. */
    static void seen(Handle tx, String workspaceId, Collection<String> ids, Instant asked) {
        if (ids.isEmpty()) {
            return;
        }
        tx.createUpdate("""
                        UPDATE listings SET seen_at = :asked, problem = NULL
                        WHERE workspace_id = :workspace AND id = ANY(:ids) AND seen_at < :asked
                        """)
                .bind("asked", asked)
                .bind("workspace", workspaceId)
                .bindArray("ids", String.class, ids)
                .execute();
    }

    static void gone(Handle tx, StoredListing listing, Instant now) {
        tx.createUpdate("""
                        UPDATE listings SET gone_at = :now, updated_at = :now, problem = NULL
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("now", now)
                .bind("workspace", listing.workspaceId())
                .bind("id", listing.id())
                .execute();
    }

    /** What the marketplace calls it from now on, unless another row has that name already. */
    static void named(Handle tx, StoredListing listing, @Nullable String theirId) {
        tx.createUpdate("""
                        UPDATE listings SET their_id = :theirs WHERE workspace_id = :workspace AND id = :id
                          AND their_id IS NULL AND NOT EXISTS (SELECT FROM listings AS other
                            WHERE other.workspace_id = :workspace AND other.connection_id = :connection
                              AND other.their_id = :theirs)
                        """)
                .bind("theirs", theirId)
                .bind("workspace", listing.workspaceId())
                .bind("id", listing.id())
                .bind("connection", listing.connectionId())
                .execute();
    }

    /** What its stock follows from now on; null for nothing. */
    static void link(Handle tx, StoredListing listing, StoredListing.@Nullable Link link) {
        tx.createUpdate("""
                        UPDATE listings SET variant_id = :variant, reserve = :reserve, at_most = :most
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("variant", link == null ? null : link.variantId())
                .bind("reserve", link == null ? 0L : link.reserve())
                .bind("most", link == null ? null : link.most())
                .bind("workspace", listing.workspaceId())
                .bind("id", listing.id())
                .execute();
    }

    static void problem(Handle tx, String workspaceId, String id, String problem) {
        tx.createUpdate("UPDATE listings SET problem = :problem WHERE workspace_id = :workspace AND id = :id")
                .bind("problem", problem)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .execute();
    }

    /** A look is due at once; one that is under way may have asked too early, and is followed by another. */
    static void rouse(Handle tx, String workspaceId, String id, Instant now) {
        tx.createUpdate("""
                        UPDATE listings SET next_attempt_at = least(next_attempt_at, :now), look_wanted_at = :now
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .bind("now", now)
                .bind("workspace", workspaceId)
                .bind("id", id)
                .execute();
    }

    /** What a whole pass did not show may have slipped through while the list moved: each is looked at. */
    static int rouseUnseen(Handle tx, Connection connection, Instant since, Instant now) {
        return tx.createUpdate("""
                        UPDATE listings SET next_attempt_at = least(next_attempt_at, :now), look_wanted_at = :now
                        WHERE workspace_id = :workspace AND connection_id = :connection AND their_id IS NOT NULL
                          AND gone_at IS NULL AND seen_at < :since
                        """)
                .bind("now", now)
                .bind("workspace", connection.workspaceId())
                .bind("connection", connection.id())
                .bind("since", since)
                .execute();
    }
}
