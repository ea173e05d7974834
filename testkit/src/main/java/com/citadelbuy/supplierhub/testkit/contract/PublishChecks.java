package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.Publication.Row;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** {@link PublishOffers} in fair weather: what is wanted comes true, once, and each change is told of for itself. */
final class PublishChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        for (Aspect aspect : absolute(subject)) {
            checks.add(Check.on(
                    subject, "a change of " + aspect + " is made, and a look shows it", stage -> made(stage, aspect)));
            checks.add(Check.on(
                    subject, "a change of " + aspect + " made twice is as once", stage -> twice(stage, aspect)));
            checks.add(Check.on(
                    subject,
                    "each change of " + aspect + " in a batch is told of once, and made",
                    stage -> batch(stage, aspect)));
            for (Guide.Magic magic : subject.magic("row_fails")) {
                checks.add(Check.on(
                        subject,
                        "a change of " + aspect + " that the marketplace does not make is refused with its reason",
                        stage -> fails(stage, aspect, magic)));
            }
        }
        if (absolute(subject).contains(Aspect.STOCK)) {
            checks.add(
                    Check.on(subject, "buyers can have as many as were published, and no more", PublishChecks::noMore));
        }
        if (absolute(subject).contains(Aspect.ON_SALE)) {
            checks.add(Check.on(subject, "what is off sale nobody can buy", PublishChecks::offSale));
        }
        if (subject.sells()) {
            checks.add(Check.on(
                    subject,
                    "whether the marketplace takes what it sells off its figure is told truly",
                    PublishChecks::countsDown));
        }
        return checks;
    }

    static ListingRules rules(Subject subject) {
        return Objects.requireNonNull(subject.definition().listings(), "It does not say what can be changed");
    }

    /** All that is declared but the making of listings. */
    static Set<Aspect> absolute(Subject subject) {
        Set<Aspect> aspects = EnumSet.copyOf(rules(subject).aspects());
        aspects.remove(Aspect.CREATE);
        return aspects;
    }

    private static void made(Stage stage, Aspect aspect) {
        Stall stall = new Stall(stage);
        Listing listing = stall.plainest();
        ListingChange there = Wishes.other(stage, listing, aspect);
        isMade(stage, there);
        if (there instanceof ListingChange.OnSale off) {
            isMade(stage, new ListingChange.OnSale(off.listing(), !off.onSale()));
        }
    }

    private static void isMade(Stage stage, ListingChange wish) {
        Publishing publishing = new Publishing(stage);
        publishing.made(wish);
        isShown(stage, wish);
    }

    static void isShown(Stage stage, ListingChange wish) {
        Stall stall = new Stall(stage);
        boolean so = new Publishing(stage).comesTrue(() -> Wishes.isSo(stall.read(wish.listing()), wish));
        Expect.that(so, wish + " was made, and a look shows " + stall.read(wish.listing()));
    }

    private static void twice(Stage stage, Aspect aspect) {
        ListingChange wish = Wishes.other(stage, new Stall(stage).plainest(), aspect);
        Publishing publishing = new Publishing(stage);
        publishing.made(wish);
        madeAgain(publishing, wish);
        isShown(stage, wish);
    }

    /** A marketplace that knows repeats may call it one. */
    static void madeAgain(Publishing publishing, ListingChange wish) {
        Row again = publishing.settled(wish).getFirst();
        Expect.that(
                again.refused() == null || again.refused().kind() == Kind.CONFLICT,
                "Wanted once more it was refused: " + again);
    }

    private static void batch(Stage stage, Aspect aspect) {
        int most = Math.min(3, rules(stage.subject()).batch());
        Stall stall = new Stall(stage);
        List<ListingChange> wishes = stall.plain().stream()
                .limit(most)
                .map(listing -> Wishes.other(stage, stall.read(listing.key()), aspect))
                .toList();
        assertThat(new Publishing(stage).settled(wishes)).allMatch(row -> row.refused() == null);
        wishes.forEach(wish -> isShown(stage, wish));
    }

    private static void fails(Stage stage, Aspect aspect, Guide.Magic magic) {
        Stall stall = new Stall(stage);
        Listing before = stall.ofSku(magic.value())
                .orElseThrow(() -> new AssertionError("The list does not show " + magic.value()));
        Listing looked = stall.read(before.key());
        ListingChange wish = Wishes.other(stage, looked, aspect);
        Row row = new Publishing(stage).settledOrRefused(List.of(wish)).getFirst();
        if (row.refused() == null) {
            throw new AssertionError("It was told as made: " + wish);
        }
        assertThat(row.refused().message()).isNotBlank();
        Listing after = stall.read(before.key());
        Expect.that(Wishes.same(looked, after), "It was refused, and " + looked + " became " + after);
    }

    private static void noMore(Stage stage) {
        Stall stall = new Stall(stage);
        ListingChange.Stock wish = Wishes.stock(stall.plainest(), "kit-no-more");
        isMade(stage, wish);
        if (!stage.subject().sells()) {
            return;
        }
        String sku = Objects.requireNonNull(wish.listing().sku());
        int all = Math.toIntExact(wish.quantity());
        assertThat(stall.buy(sku, all + 1)).as("one more than there are").isEmpty();
        assertThat(stall.buy(sku, all)).as("all that there are").isPresent();
    }

    private static void offSale(Stage stage) {
        Stall stall = new Stall(stage);
        Listing listing = stall.plainest();
        isMade(stage, new ListingChange.OnSale(listing.key(), false));
        if (stage.subject().sells()) {
            assertThat(stall.buy(Stall.sku(listing), 1)).isEmpty();
            isMade(stage, new ListingChange.OnSale(listing.key(), true));
            assertThat(stall.buy(Stall.sku(listing), 1)).isPresent();
        }
    }

    private static void countsDown(Stage stage) {
        Stall stall = new Stall(stage);
        Sold sold = new SaleLife(stage).sold(1);
        Listing after = stall.ofSku(sold.sku())
                .map(listing -> stall.read(listing.key()))
                .orElseThrow();
        Long left = after.stock().quantity();
        Long before = sold.listing().stock().quantity();
        if (left != null && before != null) {
            long fallen = rules(stage.subject()).countsDown() ? 1 : 0;
            assertThat(before - left).as("how far the figure fell by itself").isEqualTo(fallen);
        }
    }
}
