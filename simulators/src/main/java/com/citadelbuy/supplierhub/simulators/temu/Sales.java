package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sales of the shop. */
final class Sales {

    /** What somebody takes of one variant. */
    record Take(Offer offer, long count) {}

    private static final String SALES = "sales";
    private static final String NOTED = "cancel_noted";
    private static final long FIRST_ORDER = 19_373_740_629_113_450L;
    private static final long FIRST_ITEM = 19_373_803_543_673_450L;
    private static final long STEP = 104_729;

    private final World world;
    private final SimClock clock;
    private final Ledger ledger;
    private Consumer<String> listener = _ -> {};

    Sales(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        this.ledger = new Ledger(world, clock);
    }

    /** Whoever wants to know that people changed a sale. */
    void tell(Consumer<String> listener) {
        this.listener = listener;
    }

    boolean none() {
        return world.size(SALES) == 0;
    }

    List<String> ids() {
        return world.ids(SALES);
    }

    Sale sell(List<Take> basket, Duration ago) {
        Instant created = clock.after(clock.now(), ago.negated());
        boolean brazil = basket.stream()
                .anyMatch(take -> Magic.BRAZIL.is(take.offer().sku().outer()));
        Region region = brazil ? Region.BRAZIL : Region.USA;
        long number = FIRST_ORDER + STEP * world.next("order", 1);
        ObjectNode doc = SimJson.object()
                .put("sn", "PO-%03d-%017d".formatted(region.id(), number))
                .put("number", number)
                .put("region", region.name())
                .put("created", created.toString());
        ArrayNode items = doc.putArray("items");
        basket.forEach(take -> item(items.addObject(), region, take));
        doc.putArray("parcels");
        Sale sale = new Sale(doc, clock);
        for (Item item : sale.items()) {
            for (long piece = 0; piece < item.quantity(); piece++) {
                ledger.record(Ledger.Deed.SOLD, item.sku(), sale.sn());
            }
        }
        put(sale);
        return sale;
    }

    private void item(ObjectNode item, Region region, Take take) {
        long number = FIRST_ITEM + STEP * world.next("order_item", 1);
        Goods goods = take.offer().goods();
        Sku sku = take.offer().sku();
        item.put("sn", "%03d-%017d".formatted(region.id(), number))
                .put("goods_id", goods.id())
                .put("goods_name", goods.text("name"))
                .put("image", goods.text("image"))
                .put("sku_id", sku.id())
                .put("sku", sku.outer())
                .put("spec", sku.spec())
                .put("cents", sku.cents())
                .put("quantity", take.count());
    }

    /** Notes a deed about one of a sale's skus. */
    void record(Ledger.Deed deed, String sku, Sale sale) {
        ledger.record(deed, sku, sale.sn());
    }

    /** Notes when something came about. */
    void note(Sale sale, String fact) {
        sale.doc().put(fact, clock.now().toString());
        put(sale);
    }

    void put(Sale sale) {
        world.put(SALES, sale.sn(), sale.doc());
        settled(sale);
        listener.accept(sale.sn());
    }

    Optional<Sale> find(String sn) {
        return world.get(SALES, sn).map(doc -> settled(new Sale(doc, clock)));
    }

    Sale required(String sn) {
        return find(sn).orElseThrow(Refusal::noSuchOrder);
    }

    List<Sale> all(Predicate<Sale> wanted) {
        return world.all(SALES, doc -> wanted.test(new Sale(doc, clock))).stream()
                .map(doc -> settled(new Sale(doc, clock)))
                .toList();
    }

    /** What the clock alone brought about and a witness must know is written down when it is first seen. */
    private Sale settled(Sale sale) {
        if (sale.cancelled().isPresent() && !sale.doc().has(NOTED)) {
            sale.doc().put(NOTED, true);
            world.put(SALES, sale.sn(), sale.doc());
            record(Ledger.Deed.CANCELLED, sale.items().getFirst().sku(), sale);
        }
        return sale;
    }
}
