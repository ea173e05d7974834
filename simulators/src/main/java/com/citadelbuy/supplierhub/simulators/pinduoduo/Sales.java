package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sales of the shop. The platform shows those of the last 90 days. */
final class Sales {

    /** What somebody takes of one variant. */
    record Take(Goods goods, Sku sku, long count) {}

    private static final String SALES = "sales";
    private static final Duration HISTORY = Duration.ofDays(90);

    private final World world;
    private final SimClock clock;
    private final Ledger ledger;

    Sales(World world, SimClock clock, Catalogue catalogue) {
        this.world = world;
        this.clock = clock;
        this.ledger = new Ledger(world, clock);
        if (world.size(SALES) == 0) {
            plant(catalogue);
        }
    }

    /** One to be shipped, one on its way, one that has arrived. */
    private void plant(Catalogue catalogue) {
        List<Goods> goods = catalogue.all(Goods::own);
        planted(goods.get(0), Duration.ofHours(6), Duration.ZERO);
        planted(goods.get(1), Duration.ofHours(50), Duration.ofHours(25));
        planted(goods.get(2), Duration.ofDays(10), Duration.ofDays(9));
    }

    private void planted(Goods goods, Duration sold, Duration shipped) {
        Take take = new Take(goods, goods.skus().getFirst(), 1);
        Sale sale = sell(List.of(take), clock.after(clock.now(), sold.negated()));
        if (shipped.isPositive()) {
            sale.doc()
                    .put("shipped", clock.after(clock.now(), shipped.negated()).toString())
                    .put("logistics_id", 384)
                    .put("tracking_number", "JT" + sale.sn().substring(9));
            put(sale);
            record(Ledger.Deed.SHIPPED, sale);
        }
    }

    String newSn(Instant created) {
        return "%s-%015d".formatted(Times.day(created), world.next("order_sn", 1));
    }

    Sale sell(List<Take> basket, Instant created) {
        ObjectNode doc = SimJson.object().put("order_sn", newSn(created)).put("created", created.toString());
        ArrayNode items = doc.putArray("items");
        long total = 0;
        for (Take take : basket) {
            total += take.sku().group() * take.count();
            items.addObject()
                    .put("goods_id", take.goods().id())
                    .put("goods_name", take.goods().text("name"))
                    .put("goods_img", take.goods().text("image"))
                    .put("goods_spec", take.sku().spec())
                    .put("goods_price", Money.yuan(take.sku().group()))
                    .put("goods_count", take.count())
                    .put("sku_id", take.sku().id())
                    .put("outer_id", take.sku().outerId())
                    .put("outer_goods_id", take.goods().text("outer"));
        }
        Sale sale = new Sale(doc.put("total", total), clock);
        put(sale);
        for (Take take : basket) {
            for (long piece = 0; piece < take.count(); piece++) {
                ledger.record(Ledger.Deed.SOLD, take.sku().outerId(), sale.sn());
            }
        }
        return sale;
    }

    void record(Ledger.Deed deed, Sale sale) {
        ledger.record(deed, sale.firstSku(), sale.sn());
    }

    void put(Sale sale) {
        world.put(SALES, sale.sn(), sale.doc());
    }

    Optional<Sale> find(String sn) {
        return world.get(SALES, sn).map(this::sale).filter(this::visible);
    }

    Sale required(String sn) {
        return find(sn).orElseThrow(Refusal::noSuchOrder);
    }

    List<Sale> all(Predicate<Sale> wanted) {
        return world.all(SALES, doc -> visible(sale(doc)) && wanted.test(sale(doc))).stream()
                .map(this::sale)
                .toList();
    }

    private Sale sale(ObjectNode doc) {
        return new Sale(doc, clock);
    }

    private boolean visible(Sale sale) {
        return !sale.created().isBefore(clock.now().minus(HISTORY));
    }
}
