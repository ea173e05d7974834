package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of feeds. Each names its listing by the variation's id, never the set's, and by its sku. */
final class JumiaRows {

    private JumiaRows() {}

    /**
     * Makes a row of a change that fits.
     *
     * @param places the shop of a new listing, the country of a price, or those in which it is to be on sale
     * @param alone whether the country of a price is the only one in which the account sells
     */
    static Object row(ListingChange change, List<String> places, boolean alone) {
        return switch (change) {
            case ListingChange.Create create -> JumiaDraft.of(create);
            case ListingChange.Price price -> Priced.of(price, places, alone);
            case ListingChange.Stock stock -> Stocked.of(stock);
            case ListingChange.OnSale sale -> Switched.of(sale, places);
        };
    }

    /** Why a change cannot be made into a row. */
    static Optional<Failure> unfit(ListingChange change, List<String> places) {
        return switch (change) {
            case ListingChange.Create create -> JumiaDraft.lack(create);
            case ListingChange.Price price ->
                nameless(price.listing()).or(() -> struckOut(price)).or(() -> JumiaMoney.unfit(price.price(), places));
            case ListingChange.Stock stock -> nameless(stock.listing());
            case ListingChange.OnSale sale -> nameless(sale.listing());
        };
    }

    /** A price that is no country's. */
    static boolean isGeneral(ListingChange change) {
        return change instanceof ListingChange.Price price && JumiaMoney.isAbroad(price.price());
    }

    private static Optional<Failure> nameless(ListingKey key) {
        return key.id() == null || key.sku() == null
                ? Optional.of(Failure.of(
                        Kind.INVALID_REQUEST, "A change at Jumia names its listing by id and sku, and one is missing"))
                : Optional.empty();
    }

    /** A price that is struck out needs the days on which the lower one holds, which nobody said. */
    private static Optional<Failure> struckOut(ListingChange.Price price) {
        return price.listPrice() == null
                ? Optional.empty()
                : Optional.of(Failure.of(
                        Kind.INVALID_REQUEST, "Jumia shows a higher price beside the price only between two dates"));
    }

    record Stocked(@Nullable String sellerSku, @Nullable String id, long stock) {

        static Stocked of(ListingChange.Stock change) {
            return new Stocked(change.listing().sku(), change.listing().id(), change.quantity());
        }
    }

    /**
     * Dollars are the general price, which holds where a country has none of its own. One in a country's currency is that country's,
     * and where there are others the general one is left alone, since nobody spoke of them.
     */
    record Priced(
            @Nullable String sellerSku,
            @Nullable String id,
            @Nullable Price price,
            @Nullable List<Local> businessClients) {

        record Local(String businessClientCode, Price price) {}

        static Priced of(ListingChange.Price change, List<String> clients, boolean alone) {
            boolean general = isGeneral(change);
            Price price = Price.of(change.price());
            return new Priced(
                    change.listing().sku(),
                    change.listing().id(),
                    general || alone ? price : null,
                    general
                            ? null
                            : clients.stream()
                                    .map(client -> new Local(client, price))
                                    .toList());
        }
    }

    /** A price that holds from now on, whatever reduction there was. */
    record Price(String currency, BigDecimal value, NoReduction salePrice) {

        static Price of(Money money) {
            return new Price(money.currency(), money.amount(), new NoReduction(null, null, null));
        }
    }

    /** A reduction ends by being said to be nothing ("Feeds"). */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record NoReduction(
            @Nullable BigDecimal value,
            @Nullable String startAt,
            @Nullable String endAt) {}

    record Switched(@Nullable String id, @Nullable String sellerSku, List<Local> businessClients) {

        record Local(String businessClientCode, String status) {}

        static Switched of(ListingChange.OnSale change, List<String> clients) {
            String status = change.onSale() ? "ACTIVE" : "INACTIVE";
            return new Switched(
                    change.listing().id(),
                    change.listing().sku(),
                    clients.stream().map(client -> new Local(client, status)).toList());
        }
    }
}
