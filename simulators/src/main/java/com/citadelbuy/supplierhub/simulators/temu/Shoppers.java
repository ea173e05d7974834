package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Storefront;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Strangers at Temu's website. What they take leaves the ordinary stock, and what is cancelled does not come back to it: the
 * documents are silent on both.
 */
final class Shoppers implements Storefront {

    private static final Duration LONG_AGO = Duration.ofDays(9);
    private static final Duration EARLIER = Duration.ofDays(7);
    private static final Duration LATELY = Duration.ofHours(5);

    private final Catalogue catalogue;
    private final Sales sales;

    Shoppers(Catalogue catalogue, Sales sales) {
        this.catalogue = catalogue;
        this.sales = sales;
    }

    /** Three sales of a new world: one cancelled by now, one from Brazil, one that may be worked on. */
    void comeEarly() {
        if (sales.none()) {
            sell(Map.of(Magic.CANCELLED.sku(), 1), LONG_AGO);
            sell(Map.of(Magic.BRAZIL.sku(), 2), EARLIER);
            sell(Map.of("MUG-350", 1, "TAPE-72", 2), LATELY);
        }
    }

    @Override
    public Optional<String> buy(Map<String, Integer> basket) {
        return sell(basket, Duration.ZERO);
    }

    private Optional<String> sell(Map<String, Integer> basket, Duration ago) {
        List<Sales.Take> takes = new ArrayList<>();
        new TreeMap<>(basket).forEach((sku, count) -> take(sku, count).ifPresent(takes::add));
        if (takes.isEmpty() || takes.size() < basket.size()) {
            return Optional.empty();
        }
        for (Sales.Take take : takes) {
            Sku sku = take.offer().sku();
            sku.doc().put(Sku.STOCK, sku.stock() - take.count());
            catalogue.put(take.offer().goods());
        }
        return Optional.of(sales.sell(takes, ago).sn());
    }

    private Optional<Sales.Take> take(String outer, int count) {
        return catalogue
                .having(sku -> sku.outer().equals(outer))
                .flatMap(goods -> goods.sku(sku -> sku.outer().equals(outer))
                        .filter(sku -> count > 0 && goods.buyable(sku) && sku.stock() >= count)
                        .map(sku -> new Sales.Take(new Offer(goods, sku), count)));
    }

    /** At first he need not ask; later, until it is shipped, he does, and time answers for a seller who does not. */
    @Override
    public boolean cancel(String orderId) {
        Optional<Sale> sale = sales.find(orderId)
                .filter(each -> each.cancelled().isEmpty()
                        && each.wishes().cancelAsked().isEmpty()
                        && each.parcels().isEmpty());
        sale.ifPresent(each -> sales.note(each, each.confirmed().isPresent() ? "cancel_asked" : "dropped"));
        return sale.isPresent();
    }

    @Override
    public boolean giveBack(String orderId) {
        Optional<Sale> sale = sales.find(orderId)
                .filter(each ->
                        each.status() == Sale.DELIVERED && each.returned().isEmpty());
        sale.ifPresent(each -> {
            sales.record(Ledger.Deed.RETURNED, each.items().getFirst().sku(), each);
            sales.note(each, "returned");
        });
        return sale.isPresent();
    }
}
