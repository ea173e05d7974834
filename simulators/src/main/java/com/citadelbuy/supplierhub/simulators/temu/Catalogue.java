package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** All goods of the shop. Read once from the world and written through. */
final class Catalogue {

    private static final String GOODS = "goods";
    private static final long FIRST_COPY = 602_900_000_000_001L;
    private static final long FIRST_COPIED_SKU = 37_900_000_000_001L;

    private final World world;
    private final Map<Long, Goods> goods = new LinkedHashMap<>();

    Catalogue(World world, SimClock clock) {
        this.world = world;
        if (world.size(GOODS) == 0) {
            Seed.plant(this, clock.now());
        } else {
            world.all(GOODS).forEach(doc -> remember(new Goods(doc)));
        }
    }

    void put(Goods changed) {
        world.put(GOODS, Long.toString(changed.id()), changed.doc());
        remember(changed);
    }

    private void remember(Goods one) {
        goods.put(one.id(), one);
    }

    List<Goods> all(Predicate<Goods> wanted) {
        return goods.values().stream().filter(wanted).toList();
    }

    Optional<Goods> byId(long id) {
        return Optional.ofNullable(goods.get(id));
    }

    Optional<Goods> having(Predicate<Sku> sku) {
        return goods.values().stream().filter(each -> each.sku(sku).isPresent()).findFirst();
    }

    /** Copies of what is on sale, each in turn, until there are so many; of magic there is one each. */
    void grow(int products) {
        List<Goods> models = all(each -> each.status() == Goods.Status.ACTIVE
                && each.stock() > 0
                && !each.text("outer").startsWith("SIM-"));
        int count = all(each -> each.status() == Goods.Status.ACTIVE).size();
        for (int i = count; i < products; i++) {
            copy(models.get(i % models.size()).doc().deepCopy());
        }
    }

    private void copy(ObjectNode doc) {
        long id = world.next("copied_goods", FIRST_COPY);
        doc.put("id", id)
                .put("name", doc.path("name").asString() + " " + id % 10_000_000)
                .put("outer", doc.path("outer").asString() + "-" + id);
        doc.path("skus")
                .forEach(sku -> ((ObjectNode) sku)
                        .put("id", world.next("copied_sku", FIRST_COPIED_SKU))
                        .put("outer", sku.path("outer").asString() + "-" + id));
        put(new Goods(doc));
    }
}
