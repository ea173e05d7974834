package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.model.Listing;
import com.citadelbuy.supplierhub.spi.model.ListingKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the account has on sale at a marketplace, and strangers who buy of it. */
record Stall(Stage stage) {

    Walk<Listing> walk() {
        return new Walk<>(stage.ability(ReadListings.class)::page, Listing::id);
    }

    /** The listings that are named for being plain, in that order. */
    List<Listing> plain() {
        List<Listing> all = walk().all();
        List<Listing> plain = named().stream()
                .flatMap(name -> all.stream().filter(listing -> isCalled(listing.key(), name)))
                .distinct()
                .toList();
        Expect.that(!plain.isEmpty(), "None of " + named() + " is on the list of listings");
        return plain;
    }

    /** The plainest, as it is now. */
    Listing plainest() {
        return read(plain().getFirst().key());
    }

    /** Ids or skus of listings on sale. */
    List<String> named() {
        List<String> hinted = stage.subject().hints().offers();
        return hinted.isEmpty() ? stage.guide().products() : hinted;
    }

    static boolean isCalled(ListingKey key, String name) {
        return name.equals(key.id()) || name.equals(key.productId()) || name.equals(key.sku());
    }

    Listing read(ListingKey key) {
        return stage.ability(ReadListings.class).byKey(key);
    }

    Optional<Listing> ofSku(String sku) {
        return walk().all().stream()
                .filter(listing -> sku.equals(listing.key().sku()))
                .findFirst();
    }

    static String sku(Listing listing) {
        return Objects.requireNonNull(listing.key().sku(), "It is not told under which sku of ours it is: " + listing);
    }

    /** The simulator's word on the order, not the connector's; empty where nobody can buy that. */
    Optional<String> buy(String sku, int quantity) {
        return buy(Map.of(sku, quantity));
    }

    Optional<String> buy(Map<String, Integer> basket) {
        return stage.server().buy(stage.simulator().id(), basket);
    }
}
