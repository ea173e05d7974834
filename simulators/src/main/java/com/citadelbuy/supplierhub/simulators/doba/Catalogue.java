package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** The goods there are, how many pieces of each lie where, and what changed when. */
final class Catalogue {

    private static final String GOODS = "goods";
    private static final String STOCK = "stock";
    private static final String CHANGES = "changes";

    private final World world;
    private final SimClock clock;

    Catalogue(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        if (world.size(GOODS) == 0) {
            Seed.plant(this);
        }
    }

    /** Enters a product with so many pieces of each of its items. */
    void put(Goods goods, Predicate<Goods.Item> soldOut) {
        world.put(GOODS, goods.spuId(), goods.doc());
        int pieces = goods.doc().path("pieces").asInt();
        for (Goods.Item item : goods.items()) {
            ObjectNode stock =
                    SimJson.object().put("spuId", goods.spuId()).put("available", soldOut.test(item) ? 0 : pieces);
            world.put(STOCK, item.itemNo(), stock);
        }
    }

    long next(String counter) {
        return world.next(counter, 1);
    }

    Optional<Goods> bySpuId(String spuId) {
        return world.get(GOODS, spuId).map(Goods::new).filter(goods -> goods.is("onSale"));
    }

    /** On sale and as wanted, in the order in which they came. */
    List<Goods> onSale(Predicate<Goods> wanted) {
        return world.all(GOODS, doc -> doc.path("onSale").asBoolean() && wanted.test(new Goods(doc))).stream()
                .map(Goods::new)
                .toList();
    }

    Optional<Goods.Item> item(String itemNo) {
        return world.get(STOCK, itemNo)
                .flatMap(stock -> bySpuId(stock.path("spuId").asString()))
                .flatMap(goods -> goods.items().stream()
                        .filter(item -> item.itemNo().equals(itemNo))
                        .findFirst());
    }

    int available(String itemNo) {
        return world.get(STOCK, itemNo)
                .map(stock -> stock.path("available").asInt())
                .orElse(0);
    }

    int available(Goods goods) {
        return goods.items().stream().mapToInt(item -> available(item.itemNo())).sum();
    }

    /** On sale, and nothing left of it. */
    Goods.Item soldOut() {
        return onSale(goods -> true).stream()
                .flatMap(goods -> goods.items().stream())
                .filter(item -> available(item.itemNo()) == 0)
                .findFirst()
                .orElseThrow();
    }

    void take(String itemNo, int quantity) {
        ObjectNode stock = world.get(STOCK, itemNo).orElseThrow();
        int left = stock.path("available").asInt() - quantity;
        world.put(STOCK, itemNo, stock.put("available", left));
        changed(itemNo, Changes.STOCK, Integer.toString(left));
    }

    /** All its items cost a dollar more. False where no such product is on sale. */
    boolean edit(String spuId) {
        Optional<Goods> known = bySpuId(spuId);
        known.ifPresent(goods -> {
            goods.items().forEach(Goods.Item::dearer);
            world.put(GOODS, spuId, goods.doc());
            goods.items()
                    .forEach(item ->
                            changed(item.itemNo(), Changes.PRICE, item.price().toPlainString()));
        });
        return known.isPresent();
    }

    void changed(String itemNo, int type, String detail) {
        ObjectNode change = SimJson.object()
                .put("itemNo", itemNo)
                .put("type", type)
                .put("detail", detail)
                .put("at", clock.now().toString());
        world.put(CHANGES, Long.toString(next("change")), change);
    }

    /** Oldest first. */
    List<ObjectNode> changes(Predicate<ObjectNode> wanted) {
        return world.all(CHANGES, wanted);
    }
}
