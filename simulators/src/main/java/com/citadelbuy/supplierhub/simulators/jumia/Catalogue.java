package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** The listings of all shops: product sets with their variations. */
final class Catalogue {

    private static final String SETS = "sets";

    private final World world;

    /** The set of each variation, by its id and by its shop and sku. */
    private final Map<String, String> setOf = new HashMap<>();

    private final Map<String, String> variationOf = new HashMap<>();

    /** The set of each parent, by its shop and sku. */
    private final Map<String, String> parents = new HashMap<>();

    Catalogue(World world) {
        this.world = world;
        world.all(SETS).forEach(this::know);
    }

    boolean isEmpty() {
        return world.size(SETS) == 0;
    }

    int size() {
        return world.size(SETS);
    }

    void put(ObjectNode set) {
        world.put(SETS, set.path("id").asString(), set);
        know(set);
    }

    /** Keeps what was changed of an offer. */
    void put(Offer offer) {
        put(offer.set());
    }

    Optional<ObjectNode> set(String id) {
        return world.get(SETS, id);
    }

    Optional<ObjectNode> byParent(Shop shop, String parentSku) {
        return Optional.ofNullable(parents.get(key(shop, parentSku))).flatMap(this::set);
    }

    Optional<Offer> offer(String variationId) {
        return Optional.ofNullable(setOf.get(variationId))
                .flatMap(this::set)
                .flatMap(set -> Offer.of(set).stream()
                        .filter(offer -> offer.id().equals(variationId))
                        .findFirst());
    }

    Optional<Offer> bySku(Shop shop, String sku) {
        return Optional.ofNullable(variationOf.get(key(shop, sku))).flatMap(this::offer);
    }

    /** The ids of sets that match, oldest first. The test must leave them alone. */
    List<String> ids(Predicate<ObjectNode> wanted) {
        List<String> ids = new ArrayList<>();
        // Nothing is copied here: a page needs a few of them only.
        world.all(SETS, set -> {
            if (wanted.test(set)) {
                ids.add(set.path("id").asString());
            }
            return false;
        });
        return ids;
    }

    private void know(ObjectNode set) {
        String id = set.path("id").asString();
        Shop shop = Shop.known(set.path("shop").asString());
        parents.put(key(shop, set.path("parentSku").asString()), id);
        for (Offer offer : Offer.of(set)) {
            setOf.put(offer.id(), id);
            variationOf.put(key(shop, offer.sku()), offer.id());
        }
    }

    private static String key(Shop shop, String sku) {
        return shop.id() + "|" + sku;
    }
}
