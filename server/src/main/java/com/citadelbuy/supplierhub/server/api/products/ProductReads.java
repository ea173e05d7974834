package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.cache.HotReads;
import com.citadelbuy.supplierhub.server.cache.RedisLine;
import com.citadelbuy.supplierhub.server.cache.SecondLevel;
import com.citadelbuy.supplierhub.server.catalog.ProductSearch;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Listener;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The reading side of products: the search, and single products kept in memory until the database tells that one of them
 * changed. The triggers of the tables tell it, whoever writes, here or in another replica.
 */
public final class ProductReads {

    /** A product as it is shown. */
    record Shown(ProductView view, String etag, int bytes) {

        static Shown of(ProductView view) {
            return of(view, ApiJson.mapper().writeValueAsBytes(view));
        }

        private static Shown of(ProductView view, byte[] json) {
            return new Shown(view, "W/\"" + digest(json) + "\"", json.length);
        }

        private static String digest(byte[] json) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
                return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("Every JDK has SHA-256", impossible);
            }
        }
    }

    /** A product as JSON; what would not be written again as it stands is no product of ours, or of another version. */
    private static final class AsJson implements SecondLevel.Form<Shown> {

        @Override
        public byte[] write(Shown shown) {
            return ApiJson.mapper().writeValueAsBytes(shown.view());
        }

        @Override
        public Optional<Shown> read(String id, byte[] written) {
            try {
                ProductView view = ApiJson.mapper().readValue(written, ProductView.class);
                boolean same =
                        id.equals(view.id()) && Arrays.equals(ApiJson.mapper().writeValueAsBytes(view), written);
                return same ? Optional.of(Shown.of(view, written)) : Optional.empty();
            } catch (JacksonException garbage) {
                return Optional.empty();
            }
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ProductReads.class);
    private static final String CHANNEL = "hub_products";

    /** Of JSON; as objects in memory they take about three times as much. */
    private static final long MAX_BYTES = 16L << 20;

    private final Products products;
    private final ProductSearch search;
    private final Listener listener;
    private final HotReads<Shown> hot;

    private ProductReads(
            Database database, Products products, Listener listener, Duration ttl, SecondLevel<Shown> second) {
        this.products = products;
        this.search = new ProductSearch(database, products);
        this.listener = listener;
        this.hot = new HotReads<>(ttl, MAX_BYTES, Shown::bytes, listener::hears, second);
    }

    /** Keeps products in this replica alone. */
    public static ProductReads on(Database database, Products products, Listener listener, Duration ttl) {
        return on(database, products, listener, ttl, null);
    }

    /**
     * Keeps products while the listener, which is not started yet, hears.
     *
     * @param ttl how long a product is kept at most
     * @param redis where products are shared with other replicas, or null
     */
    public static ProductReads on(
            Database database, Products products, Listener listener, Duration ttl, @Nullable RedisLine redis) {
        ProductReads reads = new ProductReads(
                database,
                products,
                listener,
                ttl,
                redis == null ? SecondLevel.none() : redis.reads("product", ttl, new AsJson()));
        if (!reads.search.knowsTrigrams()) {
            LOG.warn("The database has no pg_trgm: products are found by whole words and whole SKUs only");
        }
        listener.on(CHANNEL, reads.new Ear());
        return reads;
    }

    ProductSearch search() {
        return search;
    }

    Shown get(String workspaceId, String id) {
        return hot.get(workspaceId, id, () -> Shown.of(ProductView.of(products.get(workspaceId, id))));
    }

    /** Whether products are kept just now. */
    boolean hears() {
        return listener.hears();
    }

    /** For the one who just wrote it and may read it before the database has told. */
    void forget(String workspaceId, String id) {
        hot.forget(workspaceId, List.of(id));
    }

    private final class Ear implements Listener.Ear {

        @Override
        public void opened() {
            hot.forgetAll();
        }

        /** The workspace and the ids, with spaces between; without ids it is about all of them. */
        @Override
        public void heard(String message) {
            List<String> words = List.of(message.split(" "));
            if (words.size() == 1) {
                hot.forgetAll();
            } else {
                hot.forget(words.getFirst(), words.subList(1, words.size()));
            }
        }
    }
}
