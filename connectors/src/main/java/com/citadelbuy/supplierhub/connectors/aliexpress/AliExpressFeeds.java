package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.ReadFeeds;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Feed;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Feeds by name, and the bare ids in one. A place in a feed is forgotten after a minute. */
final class AliExpressFeeds implements ReadFeeds {

    static final String NAMES = "aliexpress.ds.feedname.get";
    static final String ITEM_IDS = "aliexpress.ds.feed.itemids.get";
    private static final int MOST = 200;

    @JsonNaming(SnakeCaseStrategy.class)
    private record Names(Names.Reply respResult) {

        Names {
            AliExpressWire.promised(respResult, "feeds");
        }

        private record Reply(Promos result) {
            Reply {
                AliExpressWire.promised(result, "feeds");
            }
        }

        private record Promos(
                @JsonDeserialize(using = WrappedList.class) List<Promo> promos) {}
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Promo(
            String promoName,
            @Nullable String promoDesc,
            @Nullable Long productNum) {

        Promo {
            AliExpressWire.promised(promoName, "the name of a feed");
        }

        Feed toFeed() {
            return new Feed(promoName, promoDesc, productNum);
        }
    }

    private record Ids(Slice result) {
        Ids {
            AliExpressWire.promised(result, "what is in the feed");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Slice(
            @JsonDeserialize(using = WrappedList.class) List<Entry<String>> products,
            @Nullable String searchId) {

        /** An empty slice is the end, whatever comes with it. */
        Page<ProductSummary> toPage() {
            boolean more = !products.isEmpty() && WireTexts.says(searchId);
            return Entry.page(
                    products,
                    (id, _) -> new ProductSummary(id, null, null, null, WireJson.text(Map.of("number", id))),
                    more ? new Cursor(String.valueOf(searchId)) : null);
        }
    }

    private final Session session;

    AliExpressFeeds(Session session) {
        this.session = session;
    }

    @Override
    public List<Feed> feeds() {
        return AliExpressWire.call(session, NAMES)
                .repeatable()
                .read(Names.class)
                .respResult()
                .result()
                .promos()
                .stream()
                .map(Promo::toFeed)
                .toList();
    }

    @Override
    public Page<ProductSummary> products(String feed, @Nullable Cursor from) {
        return AliExpressWire.call(session, ITEM_IDS)
                .form("feed_name", feed)
                .form("page_size", MOST)
                .form("search_id", from == null ? null : from.text())
                .repeatable()
                .read(Ids.class)
                .result()
                .toPage();
    }
}
