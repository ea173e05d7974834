package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.ReadFeeds;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Feed;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Alibaba's lists of goods fit for dropshipping: ids only. No call names them; these are the documented ones. */
final class AlibabaFeeds implements ReadFeeds {

    private static final String OF_SCENE = "/eco/buyer/product/check";

    private static final int SIZE = 50;

    /** Where a list is asked for, and by which parameter; each has another. */
    private record Source(
            String name,
            String description,
            String path,
            String parameter,
            @Nullable String sceneId,
            @Nullable String country) {

        static Source scene(String id, String description) {
            return new Source(id, description, OF_SCENE, "query_req", id, null);
        }

        static Source local(String country, String description) {
            return new Source("local_" + country, description, "/eco/buyer/local/product/check", "req", null, country);
        }

        Query query(long index) {
            return new Query(sceneId, index, SIZE, sceneId == null ? null : "common", country);
        }
    }

    private static final List<Source> SOURCES = List.of(
            Source.scene("906124611", "United States, standard delivery"),
            Source.scene("906168847", "From China to the United States"),
            Source.scene("907135637", "United States, fast delivery (48 hours)"),
            Source.scene("907732810", "Mexico"),
            Source.scene("907180667", "United States, top sellers"),
            Source.scene("907180664", "Mexico, top sellers"),
            Source.local("US", "In stock in the United States"),
            Source.local("MX", "In stock in Mexico"),
            new Source(
                    "local_regular",
                    "In stock locally, regular",
                    "/eco/buyer/localregular/product/check",
                    "req",
                    null,
                    null),
            new Source("cross_border", "Cross-border", "/eco/buyer/crossborder/product/check", "param0", null, null));

    /** Pages are counted from 0; {@code page} and {@code page_size} are ignored. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Query(
            @Nullable String sceneId,
            long index,
            int size,
            @Nullable String productType,
            @Nullable String country) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Ids(
            @Nullable String resultTotal,
            @JsonDeserialize(using = WrappedList.class) List<Entry<String>> resultData) {

        /** Some lists do not tell how long they are; then a full page may have another after it. */
        @Nullable
        Cursor after(long page) {
            @Nullable Integer total = AlibabaWire.number(resultTotal);
            boolean more = total == null ? resultData.size() >= SIZE : (page + 1) * SIZE < total;
            return more && !resultData.isEmpty() ? Cursor.of(page + 1) : null;
        }
    }

    private final Session session;

    AlibabaFeeds(Session session) {
        this.session = session;
    }

    @Override
    public List<Feed> feeds() {
        return SOURCES.stream()
                .map(source -> new Feed(source.name(), source.description(), null))
                .toList();
    }

    @Override
    public Page<ProductSummary> products(String feed, @Nullable Cursor from) {
        Source source = source(feed);
        long page = from == null ? 0 : from.number();
        Ids ids = AlibabaWire.get(session, source.path())
                .query(source.parameter(), WireJson.text(source.query(page)))
                .read(Ids.class);
        return Entry.page(
                ids.resultData(), (id, raw) -> new ProductSummary(id, null, null, null, raw), ids.after(page));
    }

    /** A number that is not among the documented ones may be a scene all the same. */
    private static Source source(String feed) {
        return SOURCES.stream()
                .filter(source -> source.name().equals(feed))
                .findFirst()
                .or(() -> Optional.of(feed).filter(name -> name.matches("\\d+")).map(id -> Source.scene(id, id)))
                .orElseThrow(() -> AlibabaWire.failure(Kind.NOT_FOUND, "Alibaba has no list called so"));
    }
}
