package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.ListingChange;
import com.citadelbuy.supplierhub.spi.model.ListingChange.Aspect;
import com.citadelbuy.supplierhub.spi.model.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * {@link PublishOffers} in foul weather: what is absolute may be repeated until it is so, a new listing may not. The last request
 * of a publishing is taken for the one that takes effect: whatever is looked up for it goes before.
 */
final class PublishFaultChecks implements Suite {

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        for (Fault fault : PlaceFaultChecks.DARK) {
            for (Aspect aspect : PublishChecks.absolute(subject)) {
                checks.add(Check.on(
                        subject,
                        "a change of " + aspect + " struck by " + fault + " is so in the end",
                        stage -> dark(stage, aspect, fault)));
            }
            if (PublishChecks.rules(subject).aspects().contains(Aspect.CREATE)) {
                checks.add(Check.on(
                        subject,
                        "a new listing struck by " + fault + " is sent once, unknown, and found by its sku",
                        stage -> created(stage, fault)));
            }
        }
        if (PublishChecks.rules(subject).aspects().contains(Aspect.CREATE)) {
            checks.add(Check.on(subject, "a new listing is made, once, and found by its sku", stage -> {
                new Publishing(stage).made(Wishes.listing(stage));
                isThereOnce(stage, Wishes.listing(stage));
            }));
        }
        return checks;
    }

    private static void dark(Stage stage, Aspect aspect, Fault fault) {
        Function<Stage, ListingChange> wish = on -> Wishes.other(on, new Stall(on).plainest(), aspect);
        int last = lastRequest(stage.subject(), wish);
        ListingChange change = wish.apply(stage);
        Effect.strike(stage, fault, last, 1);
        Publishing publishing = new Publishing(stage);
        try {
            publishing.followed(publish(stage, fault, change), List.of(change));
        } catch (SupplierException unsure) {
            Expect.oneOf(unsure.failure(), Kind.OUTCOME_UNKNOWN, Kind.UNAVAILABLE, Kind.RATE_LIMITED);
        }
        Expect.that(stage.faults().pending() == 0, "The fault never struck");
        PublishChecks.madeAgain(publishing, change);
        PublishChecks.isShown(stage, change);
    }

    private static Publication publish(Stage stage, Fault fault, ListingChange change) {
        Session over = fault == Fault.SLOW ? stage.impatient() : stage.session();
        return stage.ability(PublishOffers.class, over).publish(List.of(change));
    }

    private static void created(Stage stage, Fault fault) {
        int last = lastRequest(stage.subject(), Wishes::listing);
        ListingChange.Create create = Wishes.listing(stage);
        // So that no login comes between.
        new Stall(stage).plainest();
        Effect.strike(stage, fault, last, 1);
        int before = stage.requests().size();
        Expect.failure(() -> publish(stage, fault, create), Kind.OUTCOME_UNKNOWN);
        int requests = stage.requests().size() - before - last;
        Expect.that(requests == 1, requests + " requests reached the marketplace for what may be made once");
        if (!isThere(stage, create)) {
            new Publishing(stage).made(create);
        }
        isThereOnce(stage, create);
    }

    private static boolean isThere(Stage stage, ListingChange.Create create) {
        return new Publishing(stage).comesTrue(() -> canBeRead(stage, create));
    }

    private static boolean canBeRead(Stage stage, ListingChange.Create create) {
        try {
            return Wishes.isSo(new Stall(stage).read(create.listing()), create);
        } catch (SupplierException absent) {
            Expect.oneOf(absent.failure(), Kind.NOT_FOUND);
            return false;
        }
    }

    private static void isThereOnce(Stage stage, ListingChange.Create create) {
        Expect.that(isThere(stage, create), "It was made, and is not found by its sku");
        assertThat(new Stall(stage).walk().all())
                .extracting(listing -> String.valueOf(listing.key().sku()))
                .containsOnlyOnce(Objects.requireNonNull(create.listing().sku()));
    }

    private static int lastRequest(Subject subject, Function<Stage, ListingChange> wish) {
        try (Stage stage = Stage.open(subject)) {
            // So that a login is not counted.
            new Stall(stage).plainest();
            ListingChange change = wish.apply(stage);
            int before = stage.requests().size();
            Publication sent = stage.ability(PublishOffers.class).publish(List.of(change));
            int requests = stage.requests().size() - before;
            Expect.that(requests > 0, "Nothing was sent, and yet it says " + sent);
            return requests - 1;
        }
    }
}
