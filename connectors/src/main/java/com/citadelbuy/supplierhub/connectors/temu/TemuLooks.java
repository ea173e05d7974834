package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lists do not show of a listing: its price and its stock. */
final class TemuLooks {

    private static final String DETAIL = "bg.local.goods.detail.query";
    private static final String STOCK = "temu.local.goods.sku.stock.query";

    /** Only goods that are or were on sale have both for certain. */
    private static final Set<String> LIVE = Set.of("ACTIVE", "INACTIVE");

    private final Session session;

    TemuLooks(Session session) {
        this.session = session;
    }

    Listing whole(Listing listed) {
        return LIVE.contains(listed.word())
                ? new Listing(
                        listed.key(),
                        listed.title(),
                        listed.status(),
                        listed.word(),
                        price(listed),
                        stock(listed.id()),
                        listed.image(),
                        listed.raw())
                : listed;
    }

    private @Nullable Money price(Listing listed) {
        long goods = TemuWire.number(listed.key().productId());
        return TemuWire.list(TemuWire.call(session, DETAIL, Map.of("goodsId", goods))
                        .repeatable()
                        .read(Detail.class)
                        .skuList())
                .stream()
                .filter(sku -> listed.id().equals(sku.skuId()))
                .map(Priced::price)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stock stock(String skuId) {
        return TemuWire.list(TemuWire.call(session, STOCK, Map.of("skuIdList", List.of(TemuWire.number(skuId))))
                        .repeatable()
                        .read(Stocks.class)
                        .stockList())
                .stream()
                .flatMap(goods -> TemuWire.list(goods.skuStockInfoList()).stream())
                .filter(sku -> skuId.equals(sku.skuId()))
                .findFirst()
                .map(Stocked::stock)
                .orElseGet(Stock::unknown);
    }

    private record Detail(@Nullable List<Priced> skuList) {}

    private record Priced(@Nullable String skuId, @Nullable Price retailPrice) {

        @Nullable
        Money price() {
            return retailPrice == null ? null : TemuWire.ofDecimal(retailPrice.amount(), retailPrice.currency());
        }
    }

    private record Price(@Nullable String amount, @Nullable String currency) {}

    private record Stocks(@Nullable List<OfGoods> stockList) {}

    private record OfGoods(@Nullable List<Stocked> skuStockInfoList) {}

    /** @param selfOrdinaryStock what lies with the seller; what is sold ahead, or lies in certified places, is counted apart */
    private record Stocked(@Nullable String skuId, @Nullable Pieces selfOrdinaryStock) {

        Stock stock() {
            return selfOrdinaryStock == null || selfOrdinaryStock.stock() == null
                    ? Stock.unknown()
                    : Stock.exact(selfOrdinaryStock.stock());
        }
    }

    private record Pieces(@Nullable Long stock) {}
}
