package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a new world holds: listings, and three sales that wait, travel and have arrived. */
final class Planting {

    private final Catalogue catalogue;
    private final OrderBook book;
    private final Sales sales;
    private final SimClock clock;

    Planting(Catalogue catalogue, OrderBook book, Sales sales, SimClock clock) {
        this.catalogue = catalogue;
        this.book = book;
        this.sales = sales;
        this.clock = clock;
    }

    void plant() {
        if (!catalogue.isEmpty()) {
            return;
        }
        Seed.plant(catalogue, clock);
        sold("MUG-ENAMEL", 2, Duration.ofHours(5));
        sent(sold("PHRASEBOOK", 1, Duration.ofDays(3)), Duration.ofDays(2));
        sent(sold("SHEA-250", 1, Duration.ofDays(20)), Duration.ofDays(19));
    }

    private String sold(String sku, int pieces, Duration ago) {
        return sales.buy(Map.of(sku, pieces), clock.now().minus(ago)).orElseThrow();
    }

    private void sent(String orderId, Duration ago) {
        Order order = book.byId(orderId).orElseThrow();
        Instant then = clock.now().minus(ago);
        for (ObjectNode item : order.items()) {
            item.put("packed_at", then.toString())
                    .put("tracking", "JE-STP-%d-0000".formatted(order.number()))
                    .put("provider", Provider.JUMIA.id())
                    .put("ready_at", then.toString());
        }
        book.put(order);
    }
}
