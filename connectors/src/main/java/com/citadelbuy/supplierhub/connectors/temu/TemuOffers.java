package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Publication;
import com.citadelbuy.supplierhub.spi.model.Publication.Row;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets the stock of own skus, one a call. Goods are put up in the Seller Center, and their prices negotiated there. */
final class TemuOffers implements PublishOffers {

    /** That it counts down is not documented; where it does not, a figure is worked out with more care than it needs. */
    static final ListingRules RULES = new ListingRules(Set.of(Aspect.STOCK), 1, true);

    private static final String STOCK = "bg.local.goods.stock.edit";

    /** What lies with the seller. */
    private static final int ORDINARY = 0;

    private final Session session;

    TemuOffers(Session session) {
        this.session = session;
    }

    @Override
    public Publication publish(List<ListingChange> changes) {
        Row row = switch (changes.getFirst()) {
            case ListingChange.Create _ -> refused(Kind.UNSUPPORTED, "Goods are put up in Temu's Seller Center");
            case ListingChange.Price _ -> refused(Kind.UNSUPPORTED, "Prices at Temu are negotiated and cannot be set");
            case ListingChange.Stock stock -> stock(whole(stock.listing()), stock.quantity());
            case ListingChange.OnSale _ ->
                refused(Kind.UNSUPPORTED, "Goods are taken on and off sale in Temu's Seller Center");
        };
        return Publication.settled(List.of(row));
    }

    /** Each change is settled by its own answer. */
    @Override
    public Publication follow(String ticket, List<ListingChange> changes) {
        throw TemuWire.failed(Kind.NOT_FOUND, "Temu gave out no ticket " + ticket);
    }

    /** With the goods' id and the sku's, of which a call needs both. */
    private ListingKey whole(ListingKey key) {
        return key.id() != null && key.productId() != null
                ? key
                : new TemuListings(session).found(key).key();
    }

    /**
     * Absolute, so that a repeat changes nothing. Temu also takes a key by which it refuses repeats; since no document says how such a
     * refusal can be told from others, none is sent.
     */
    private Row stock(ListingKey key, long quantity) {
        long sku = TemuWire.number(key.id());
        long goods = TemuWire.number(key.productId());
        return TemuWire.call(session, STOCK, new StockChange(goods, ORDINARY, List.of(new Target(sku, quantity))))
                .repeatable()
                .readOr(Edited.class, made -> made.value().row(key.id()), why -> Row.refused(0, why));
    }

    private static Row refused(Kind kind, String message) {
        return Row.refused(0, Failure.of(kind, message));
    }

    private record StockChange(long goodsId, int stockType, List<Target> skuStockTargetList) {}

    private record Target(long skuId, long stockTarget) {}

    /** Under an envelope that says yes, some skus may have been edited and others not. */
    private record Edited(
            Boolean operateResult,
            @Nullable String msg,
            @Nullable List<Status> skuStockEditStatusInfoList) {

        Edited {
            Objects.requireNonNull(operateResult, "whether the stock was edited is missing");
        }

        Row row(@Nullable String skuId) {
            return TemuWire.list(skuStockEditStatusInfoList).stream()
                    .filter(status -> Objects.equals(skuId, status.skuId()))
                    .findFirst()
                    .map(Status::row)
                    .orElseGet(() -> operateResult
                            ? Row.made(0)
                            : refused(Kind.REJECTED, WireTexts.first(msg, "Temu did not edit the stock")));
        }
    }

    private record Status(
            @Nullable String skuId,
            Boolean stockEditStatus,
            @Nullable String errorCode,
            @Nullable String errorMsg) {

        Status {
            Objects.requireNonNull(stockEditStatus, "whether a sku's stock was edited is missing");
        }

        Row row() {
            String why = WireTexts.first(errorMsg, "Temu did not edit the sku's stock");
            return stockEditStatus
                    ? Row.made(0)
                    : Row.refused(0, new Failure(Kind.REJECTED, why, errorCode, null, null));
        }
    }
}
