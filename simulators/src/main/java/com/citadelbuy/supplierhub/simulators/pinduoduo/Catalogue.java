package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** All goods of the platform that anybody here can see. Read once from the world and written through. */
final class Catalogue {

    private static final String GOODS = "goods";
    private static final long FIRST_COPY = 3_700_000_001L;
    private static final long FIRST_COPIED_SKU = 45_700_000_001L;

    private final World world;
    private final Map<Long, Goods> goods = new LinkedHashMap<>();

    Catalogue(World world) {
        this.world = world;
        if (world.size(GOODS) == 0) {
            Seed.plant(this);
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

    /** Of the own shop, other than what was deleted. */
    Optional<Goods> own(long id) {
        return Optional.ofNullable(goods.get(id)).filter(Goods::own).filter(each -> !each.deleted());
    }

    Optional<Goods> own(Predicate<Sku> sku) {
        return goods.values().stream()
                .filter(each -> each.own() && !each.deleted() && each.sku(sku).isPresent())
                .findFirst();
    }

    /** What affiliates can promote. */
    Optional<Goods> promoted(String sign) {
        return goods.values().stream()
                .filter(each -> each.onShelf() && each.sign().equals(sign))
                .findFirst();
    }

    /** Copies of what the own shop has on the shelf, each in turn, until there are so many. */
    void grow(int products) {
        List<Goods> models = all(each -> each.own() && each.onShelf() && each.quantity() > 0);
        int count = all(each -> each.own() && each.onShelf()).size();
        for (int i = count; i < products; i++) {
            copy(models.get(i % models.size()).doc().deepCopy());
        }
    }

    private void copy(ObjectNode doc) {
        long id = world.next("copied_goods", FIRST_COPY);
        doc.put("id", id)
                .put("sign", Ids.goodsSign("copy " + id))
                .put("name", doc.path("name").asString() + " " + id % 10_000_000)
                .put("outer", doc.path("outer").asString() + "-" + id);
        doc.path("skus")
                .forEach(sku -> ((ObjectNode) sku)
                        .put("id", world.next("copied_sku", FIRST_COPIED_SKU))
                        .put("outer", sku.path("outer").asString() + "-" + id));
        put(new Goods(doc));
    }
}
