package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Publication;
import com.citadelbuy.supplierhub.spi.model.Publication.Row;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Changes own skus, one a call. Goods are put up in the merchant's console. */
final class PinduoduoOffers implements PublishOffers {

    /** That it counts down is not documented; where it does not, a figure is worked out with more care than it needs. */
    static final ListingRules RULES = new ListingRules(Set.of(Aspect.PRICE, Aspect.STOCK, Aspect.ON_SALE), 1, true);

    static final String STOCK = "pdd.goods.quantity.update";
    static final String PRICE = "pdd.goods.sku.price.update";

    private static final int ABSOLUTE = 1;

    private final Session session;

    PinduoduoOffers(Session session) {
        this.session = session;
    }

    @Override
    public Publication publish(List<ListingChange> changes) {
        Row row = switch (changes.getFirst()) {
            case ListingChange.Create _ ->
                refused(Kind.UNSUPPORTED, "Goods are put up in Pinduoduo's merchant console");
            case ListingChange.Price price -> price(whole(price), price);
            case ListingChange.Stock stock -> stock(whole(stock), stock.quantity());
            case ListingChange.OnSale sale -> onSale(whole(sale), sale.onSale());
        };
        return Publication.settled(List.of(row));
    }

    private ListingKey whole(ListingChange change) {
        return new PinduoduoListings(session).whole(change.listing());
    }

    /** Each change is settled by its own answer. */
    @Override
    public Publication follow(String ticket, List<ListingChange> changes) {
        throw PinduoduoWire.failed(Kind.NOT_FOUND, "Pinduoduo gave out no ticket " + ticket);
    }

    /** Absolute, so that a repeat changes nothing ("Idempotency"). */
    private Row stock(ListingKey key, long quantity) {
        return row(PinduoduoWire.call(session, STOCK)
                .form("goods_id", key.productId())
                .form("sku_id", key.id())
                .form("quantity", quantity)
                .form("update_type", ABSOLUTE));
    }

    private Row price(ListingKey key, ListingChange.Price change) {
        @Nullable Money listPrice = change.listPrice();
        boolean fit = PinduoduoWire.isFit(change.price()) && (listPrice == null || PinduoduoWire.isFit(listPrice));
        return fit
                ? sku(key, SkuChange.price(key, change.price(), listPrice))
                : refused(Kind.INVALID_REQUEST, "Prices at Pinduoduo are whole fen of CNY");
    }

    private Row onSale(ListingKey key, boolean onSale) {
        return sku(key, SkuChange.onSale(key, onSale));
    }

    private Row sku(ListingKey key, SkuChange change) {
        return row(PinduoduoWire.call(session, PRICE)
                .form("goods_id", key.productId())
                .formJson("sku_price_list", List.of(change)));
    }

    private static Row row(SupplierRequest request) {
        return request.repeatable().readOr(JsonNode.class, _ -> Row.made(0), why -> Row.refused(0, why));
    }

    private static Row refused(Kind kind, String message) {
        return Row.refused(0, Failure.of(kind, message));
    }

    /**
     * What is to be of a sku; what is not named stays.
     *
     * @param groupPrice in fen, what each of a group pays
     * @param singlePrice in fen, the higher one beside it
     */
    @JsonNaming(SnakeCaseStrategy.class)
    private record SkuChange(
            long skuId,
            @Nullable Long groupPrice,
            @Nullable Long singlePrice,
            @Nullable Integer isOnsale) {

        static SkuChange price(ListingKey key, Money price, @Nullable Money listPrice) {
            return new SkuChange(
                    id(key), PinduoduoWire.fen(price), listPrice == null ? null : PinduoduoWire.fen(listPrice), null);
        }

        static SkuChange onSale(ListingKey key, boolean onSale) {
            return new SkuChange(id(key), null, null, onSale ? 1 : 0);
        }

        private static long id(ListingKey key) {
            return Long.parseLong(Objects.requireNonNull(key.id()));
        }
    }
}
