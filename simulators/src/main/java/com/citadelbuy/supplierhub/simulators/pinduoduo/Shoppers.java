package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Strangers on the platform's website. What they take leaves the platform's own figure of stock, and a cancelled sale does not
 * bring it back: the documents are silent on both.
 */
final class Shoppers {

    private final Catalogue catalogue;
    private final Sales sales;
    private final Commissions commissions;
    private final Links links;
    private final SimClock clock;

    Shoppers(Catalogue catalogue, Sales sales, Commissions commissions, Links links, SimClock clock) {
        this.catalogue = catalogue;
        this.sales = sales;
        this.commissions = commissions;
        this.links = links;
        this.clock = clock;
    }

    Optional<String> buy(Map<String, Integer> basket) {
        List<Sales.Take> takes = new ArrayList<>();
        basket.forEach((outer, count) -> take(outer, count).ifPresent(takes::add));
        if (takes.isEmpty() || takes.size() < basket.size()) {
            return Optional.empty();
        }
        takes.forEach(take -> {
            take.sku().doc().put("quantity", take.sku().quantity() - take.count());
            catalogue.put(take.goods());
        });
        Instant now = clock.now();
        Sale sale = sales.sell(takes, now);
        takes.stream()
                .filter(take -> links.leadingTo(take.goods()).isPresent())
                .findFirst()
                .ifPresent(take -> commission(sale, take));
        return Optional.of(sale.sn());
    }

    private Optional<Sales.Take> take(String outer, int count) {
        return catalogue
                .own(sku -> sku.outerId().equals(outer))
                .filter(Goods::onShelf)
                .flatMap(goods -> goods.sku(sku -> sku.outerId().equals(outer))
                        .filter(sku -> count > 0 && sku.onSale() && sku.quantity() >= count)
                        .map(sku -> new Sales.Take(goods, sku, count)));
    }

    private void commission(Sale sale, Sales.Take take) {
        Links.Promotion promotion = links.leadingTo(take.goods()).orElseThrow();
        commissions.add(
                sale.sn(), sale.created(), take.goods(), take.sku(), take.count(), promotion, Commission.End.SETTLED);
    }

    /** Before the group is complete nothing comes of it; later, until it is shipped, the money goes back. */
    boolean cancel(String sn) {
        Optional<Sale> sale = sales.find(sn).filter(Sale::cancellable);
        sale.ifPresent(found ->
                note(found, found.confirmed().isPresent() ? "refund_asked" : "cancelled", Ledger.Deed.CANCELLED));
        return sale.isPresent();
    }

    boolean giveBack(String sn) {
        Optional<Sale> sale = sales.find(sn).filter(Sale::returnable);
        sale.ifPresent(found -> note(found, "refund_asked", Ledger.Deed.RETURNED));
        return sale.isPresent();
    }

    private void note(Sale sale, String fact, Ledger.Deed deed) {
        sale.doc().put(fact, clock.now().toString());
        sales.put(sale);
        sales.record(deed, sale);
    }
}
