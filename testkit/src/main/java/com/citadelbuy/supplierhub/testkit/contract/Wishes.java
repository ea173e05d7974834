package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.util.Objects;

/** Changes that a plain listing can take, and whether a listing is as they want it. */
final class Wishes {

    /** Little enough that anybody can buy it all at once. */
    private static final long PIECES = 7;

    private static final String NEW_SKU = "KIT-NEW-1";

    private Wishes() {}

    /** Something that it is not by now. */
    static ListingChange other(Stage stage, Listing now, Aspect aspect) {
        return switch (aspect) {
            case CREATE -> listing(stage);
            case PRICE -> new ListingChange.Price(now.key(), lower(now), null);
            case STOCK -> stock(now, "kit-" + now.id());
            case ON_SALE -> new ListingChange.OnSale(now.key(), now.status() != ListingStatus.ON_SALE);
        };
    }

    static ListingChange.Create listing(Stage stage) {
        ListingDraft draft = Objects.requireNonNull(
                stage.subject().hints().draft(), "Listings are created, and no hint says what a new one may be");
        return new ListingChange.Create(ListingKey.ofSku(NEW_SKU), draft);
    }

    /** One less of the currency's major units: whole prices stay whole, and no ceiling is broken. */
    static Money lower(Listing now) {
        Money price = price(now);
        return Money.of(price.amount().subtract(BigDecimal.ONE), price.currency());
    }

    static Money price(Listing now) {
        return Objects.requireNonNull(now.price(), "Its price is changed, and a look does not show it");
    }

    static ListingChange.Stock stock(Listing now, String key) {
        Long seen = now.stock().quantity();
        long quantity = seen != null && seen == PIECES ? PIECES + 1 : PIECES;
        return new ListingChange.Stock(now.key(), quantity, seen, key);
    }

    static boolean isSo(Listing now, ListingChange wish) {
        return switch (wish) {
            case ListingChange.Create create ->
                Objects.equals(now.key().sku(), create.listing().sku());
            case ListingChange.Price price -> same(price(now), price.price());
            case ListingChange.Stock stock -> Objects.equals(now.stock().quantity(), stock.quantity());
            case ListingChange.OnSale sale -> (now.status() == ListingStatus.ON_SALE) == sale.onSale();
        };
    }

    static boolean same(Money one, Money other) {
        return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) == 0;
    }

    /** In all that changes are about. */
    static boolean same(Listing one, Listing other) {
        Money price = one.price();
        Money otherPrice = other.price();
        boolean samePrice =
                price != null && otherPrice != null ? same(price, otherPrice) : (price == null) == (otherPrice == null);
        return samePrice && one.status() == other.status() && one.stock().equals(other.stock());
    }
}
