package com.citadelbuy.supplierhub.simulators.vidaxl;

import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;

/** The goods there are, by code. */
final class Catalogue {

    private static final String ITEMS = "items";

    private final World world;

    Catalogue(World world) {
        this.world = world;
        if (world.size(ITEMS) == 0) {
            Seed.plant(this);
        }
    }

    void put(Item item) {
        world.put(ITEMS, item.code(), item.doc());
    }

    long nextCopy() {
        return world.next("copied_item", 1);
    }

    Optional<Item> active(String code) {
        return world.get(ITEMS, code).map(Item::new).filter(Item::active);
    }

    /** In the order in which they came. */
    List<Item> active() {
        return world.all(ITEMS, item -> item.path("active").asBoolean()).stream()
                .map(Item::new)
                .toList();
    }

    List<Item> orderable() {
        return active().stream().filter(item -> item.stock() > 0).toList();
    }

    void take(String code, int quantity) {
        Item item = active(code).orElseThrow();
        item.doc().put("stock", item.stock() - quantity);
        put(item);
    }
}
