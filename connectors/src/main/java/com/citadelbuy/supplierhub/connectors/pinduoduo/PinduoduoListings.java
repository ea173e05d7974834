package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Own goods, a listing for each of their skus. The list shows no prices, a look does. */
final class PinduoduoListings implements ReadListings {

    static final String LIST = "pdd.goods.list.get";
    static final String DETAIL = "pdd.goods.detail.get";

    private static final int MOST = 100;

    private final Session session;

    PinduoduoListings(Session session) {
        this.session = session;
    }

    @Override
    public Page<Listing> page(@Nullable Cursor from) {
        long page = from == null ? 1 : from.number();
        GoodsList list = list(page).read(GoodsList.class);
        Page<List<Listing>> goods = Entry.page(list.goodsList(), PinduoduoListed::toListings, list.after(page));
        return new Page<>(goods.items().stream().flatMap(List::stream).toList(), goods.next(), goods.unreadable());
    }

    @Override
    public Listing byKey(ListingKey key) {
        ListingKey whole = whole(key);
        String goodsId = Objects.requireNonNull(whole.productId());
        Raw<PinduoduoOwnGoods> goods = PinduoduoWire.call(session, DETAIL)
                .form("goods_id", goodsId)
                .repeatable()
                .readRaw(PinduoduoOwnGoods.class);
        return goods.value()
                .toListing(goodsId, Objects.requireNonNull(whole.id()), goods.json())
                .orElseThrow(() -> unknown(whole));
    }

    /** With the goods' id and the sku's, of which a call needs both. */
    ListingKey whole(ListingKey key) {
        if (key.id() != null && key.productId() != null) {
            return key;
        }
        @Nullable String sku = key.sku();
        if (sku == null) {
            throw PinduoduoWire.failed(
                    Kind.INVALID_REQUEST, "A listing at Pinduoduo is named by goods and sku, or by its own code");
        }
        // What else is of these goods is shown beside.
        return Page.whole(from -> ofSku(sku, from == null ? 1 : from.number())).stream()
                .map(Listing::key)
                .filter(known -> sku.equals(known.sku()))
                .filter(known -> key.id() == null || key.id().equals(known.id()))
                .findFirst()
                .orElseThrow(() -> unknown(key));
    }

    private Page<Listing> ofSku(String sku, long page) {
        Proof proof = list(page).form("outer_id", sku).read(Proof.class);
        List<Listing> listings = proof.goodsList().stream()
                .flatMap(goods -> goods.value().toListings(goods.json()).stream())
                .toList();
        return new Page<>(listings, GoodsList.after(page, proof.goodsList().size(), proof.totalCount()));
    }

    private SupplierRequest list(long page) {
        return PinduoduoWire.call(session, LIST)
                .form("page", page)
                .form("page_size", MOST)
                .repeatable();
    }

    private static RuntimeException unknown(ListingKey key) {
        return PinduoduoWire.failed(Kind.NOT_FOUND, "Pinduoduo shows no listing " + key);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record GoodsList(
            List<Entry<PinduoduoListed>> goodsList,
            @Nullable Long totalCount) {
        GoodsList {
            Objects.requireNonNull(goodsList, "the list of goods is missing");
        }

        @Nullable
        Cursor after(long page) {
            return after(page, goodsList.size(), totalCount);
        }

        static @Nullable Cursor after(long page, int shown, @Nullable Long total) {
            boolean more = shown > 0 && (total == null || page * MOST < total);
            return more ? Cursor.of(page + 1) : null;
        }
    }

    /** A list that proves that something is not there is read whole or not at all. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Proof(
            List<Raw<PinduoduoListed>> goodsList, @Nullable Long totalCount) {
        Proof {
            Objects.requireNonNull(goodsList, "the list of goods is missing");
        }
    }
}
