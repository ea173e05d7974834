package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.ListingDraft;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Publication.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** {@link PublishOffers}: what cannot be made is refused for itself, and never made into something near it. */
final class PublishRefusalChecks implements Suite {

    /** Where the marketplace only takes whole amounts, and where it takes no more than two or three decimals. */
    private static final List<BigDecimal> ODD = List.of(new BigDecimal("0.01"), new BigDecimal("0.98765"));

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        for (Aspect aspect : PublishChecks.absolute(subject)) {
            checks.add(Check.on(
                    subject,
                    "a change of " + aspect + " for an unknown listing is refused, and the one beside it is made",
                    stage -> unknown(stage, aspect)));
        }
        for (Aspect aspect :
                EnumSet.complementOf(EnumSet.copyOf(PublishChecks.rules(subject).aspects()))) {
            checks.add(Check.on(
                    subject, aspect + " is not declared, and not accepted", stage -> undeclared(stage, aspect)));
        }
        if (PublishChecks.absolute(subject).contains(Aspect.PRICE)) {
            checks.add(Check.on(
                    subject,
                    "a price in another currency is refused and changes nothing",
                    PublishRefusalChecks::foreign));
            checks.add(Check.on(subject, "a price is taken to the last decimal or refused", PublishRefusalChecks::odd));
        }
        return checks;
    }

    /** The one that fails stands first, so that who counts wrongly takes the other for it. */
    private static void unknown(Stage stage, Aspect aspect) {
        Stall stall = new Stall(stage);
        List<Listing> plain = stall.plain();
        Listing good = stall.read(plain.getFirst().key());
        ListingChange wish = Wishes.other(stage, good, aspect);
        ListingChange bad = about(wish, nobody(plain, good.key()));
        boolean beside = PublishChecks.rules(stage.subject()).batch() > 1;
        List<Row> rows = new Publishing(stage).settledOrRefused(beside ? List.of(bad, wish) : List.of(bad));
        assertThat(rows.getFirst().refused())
                .as("why the unknown one was refused")
                .isNotNull();
        if (beside) {
            boolean made = rows.getLast().refused() == null;
            Expect.that(
                    made == Wishes.isSo(stall.read(good.key()), wish),
                    "It was told as " + rows.getLast() + ", and a look shows " + stall.read(good.key()));
        }
    }

    private static ListingKey nobody(List<Listing> known, ListingKey like) {
        String id = Wrong.id(known.stream().map(Listing::id).toList());
        return new ListingKey(id, like.productId(), Wrong.variant(String.valueOf(like.sku())) + "X");
    }

    private static ListingChange about(ListingChange wish, ListingKey key) {
        return switch (wish) {
            case ListingChange.Create create -> new ListingChange.Create(key, create.draft());
            case ListingChange.Price price -> new ListingChange.Price(key, price.price(), price.listPrice());
            case ListingChange.Stock stock ->
                new ListingChange.Stock(key, stock.quantity(), stock.seen(), stock.key() + "-of-nobody");
            case ListingChange.OnSale sale -> new ListingChange.OnSale(key, sale.onSale());
        };
    }

    private static void undeclared(Stage stage, Aspect aspect) {
        Stall stall = new Stall(stage);
        Listing listing = stall.plainest();
        int listings = stall.walk().all().size();
        List<Row> rows = attempt(stage, undeclaredWish(stage, listing, aspect));
        assertThat(rows).as("what became of it").allMatch(row -> row.refused() != null);
        Expect.that(Wishes.same(listing, stall.read(listing.key())), "It was changed all the same");
        assertThat(stall.walk().all()).hasSize(listings);
    }

    private static ListingChange undeclaredWish(Stage stage, Listing listing, Aspect aspect) {
        Money price = listing.price() == null ? Money.of("100", "USD") : listing.price();
        return switch (aspect) {
            case CREATE ->
                new ListingChange.Create(
                        ListingKey.ofSku("KIT-NEW-1"),
                        new ListingDraft(
                                null, "A cup", "A cup", null, null, null, null, List.of(), price, 1L, Map.of()));
            case PRICE -> new ListingChange.Price(listing.key(), price.plus(price), null);
            case STOCK, ON_SALE -> Wishes.other(stage, listing, aspect);
        };
    }

    /** Whoever publishes what is not declared made a mistake, which may be told as one of his own. */
    private static List<Row> attempt(Stage stage, ListingChange wish) {
        try {
            return new Publishing(stage).settledOrRefused(List.of(wish));
        } catch (IllegalArgumentException notDeclared) {
            return List.of();
        }
    }

    private static void foreign(Stage stage) {
        Stall stall = new Stall(stage);
        Listing before = stall.plainest();
        Money price = Wishes.price(before);
        String other = price.currency().equals("CHF") ? "NOK" : "CHF";
        Money foreign = Money.of(price.amount().subtract(BigDecimal.ONE), other);
        ListingChange wish = new ListingChange.Price(before.key(), foreign, null);
        Row row = new Publishing(stage).settledOrRefused(List.of(wish)).getFirst();
        assertThat(row.refused()).as("why " + foreign + " was refused").isNotNull();
        Expect.that(Wishes.same(price, Wishes.price(stall.read(before.key()))), "The price has changed all the same");
    }

    private static void odd(Stage stage) {
        for (BigDecimal part : ODD) {
            Listing before = new Stall(stage).plainest();
            Money price = Wishes.price(before);
            isTakenOrRefused(stage, before, Money.of(price.amount().subtract(part), price.currency()));
        }
    }

    private static void isTakenOrRefused(Stage stage, Listing before, Money odd) {
        Stall stall = new Stall(stage);
        ListingChange wish = new ListingChange.Price(before.key(), odd, null);
        Row row = new Publishing(stage).settledOrRefused(List.of(wish)).getFirst();
        Money wanted = row.refused() == null ? odd : Wishes.price(before);
        Publishing publishing = new Publishing(stage);
        Expect.that(
                publishing.comesTrue(() -> Wishes.same(wanted, Wishes.price(stall.read(before.key())))),
                odd + " was told as " + row + ", and the price is "
                        + stall.read(before.key()).price());
    }
}
