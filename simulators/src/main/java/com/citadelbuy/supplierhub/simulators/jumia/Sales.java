package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.Storefront;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Strangers who buy. The documents do not say what a sale does to the stock; since zero stock hides an offer everywhere,
 * it must go down by itself. What a buyer does not take goes back, what the seller cancels does not: he has none.
 */
final class Sales implements Storefront {

    private static final Set<String> EARLY = Set.of(Course.PENDING, Course.READY_TO_SHIP);
    private static final BigDecimal SHIPPING = new BigDecimal("2.50");

    private final Catalogue catalogue;
    private final OrderBook book;
    private final Course course;
    private final Ledger ledger;
    private final SimClock clock;

    Sales(Catalogue catalogue, OrderBook book, Course course, Ledger ledger, SimClock clock) {
        this.catalogue = catalogue;
        this.book = book;
        this.course = course;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<String> buy(Map<String, Integer> basket) {
        return buy(basket, clock.now());
    }

    Optional<String> buy(Map<String, Integer> basket, Instant at) {
        for (Shop shop : List.of(Shop.OWN, Shop.BY_JUMIA)) {
            for (int i = 0; i < shop.countries().size(); i++) {
                // Buyers come from each country in turn.
                Country country = shop.countries()
                        .get((book.size() + i) % shop.countries().size());
                if (!basket.isEmpty() && basket.entrySet().stream().allMatch(line -> sells(shop, country, line))) {
                    return Optional.of(sell(shop, country, new TreeMap<>(basket), at));
                }
            }
        }
        return Optional.empty();
    }

    private boolean sells(Shop shop, Country country, Map.Entry<String, Integer> line) {
        return line.getValue() > 0
                && catalogue
                        .bySku(shop, line.getKey())
                        .filter(offer -> offer.sellable(country, clock))
                        .filter(offer -> offer.stock() >= line.getValue())
                        .isPresent();
    }

    private String sell(Shop shop, Country country, Map<String, Integer> basket, Instant at) {
        long number = book.nextNumber();
        String id = Ids.uuid("order " + number);
        ObjectNode doc = SimJson.object()
                .put("id", id)
                .put("number", number)
                .put("shop", shop.id())
                .put("country", country.name())
                .put("created_at", at.toString());
        doc.set("address", Buyers.address(number, country));
        ArrayNode items = doc.putArray("items");
        basket.forEach((sku, quantity) -> {
            Offer offer = catalogue.bySku(shop, sku).orElseThrow();
            for (int i = 0; i < quantity; i++) {
                items.add(item(offer, country, id + "/" + items.size(), at));
                ledger.record(Deed.SOLD, sku, id);
            }
            offer.stock(offer.stock() - quantity, at);
            catalogue.put(offer);
        });
        book.put(new Order(doc));
        if (basket.containsKey(Magic.CANCELLED.sku())) {
            cancel(id);
        }
        return id;
    }

    private static ObjectNode item(Offer offer, Country country, String seed, Instant at) {
        BigDecimal local = offer.localPrice(country, at);
        return SimJson.object()
                .put("id", Ids.uuid("item " + seed))
                .put("sid", offer.id())
                .put("sku", offer.sku())
                .put("name", offer.set().path("name").asString())
                .put("image", offer.set().path("images").path(0).path("url").asString())
                .put("by_jumia", offer.shop().fulfilledByJumia())
                .put("local", local.toPlainString())
                .put("dollars", Money.toDollars(local, country).toPlainString())
                .put("shipping", SHIPPING.toPlainString());
    }

    @Override
    public boolean cancel(String orderId) {
        Optional<Order> order = book.byId(orderId);
        if (order.isEmpty() || !all(order.get(), EARLY)) {
            return false;
        }
        for (ObjectNode item : order.get().items()) {
            if (!item.has("cancelled_at")) {
                item.put("cancelled_at", clock.now().toString());
                ledger.record(Deed.CANCELLED, item.path("sku").asString(), orderId);
                catalogue.offer(item.path("sid").asString()).ifPresent(offer -> {
                    offer.stock(offer.stock() + 1, clock.now());
                    catalogue.put(offer);
                });
            }
        }
        book.put(order.get());
        return true;
    }

    @Override
    public boolean giveBack(String orderId) {
        Optional<Order> order = book.byId(orderId);
        if (order.isEmpty() || !all(order.get(), Set.of(Course.DELIVERED))) {
            return false;
        }
        for (ObjectNode item : order.get().items()) {
            if (!item.has("cancelled_at")) {
                item.put("returned_at", clock.now().toString());
                ledger.record(Deed.RETURNED, item.path("sku").asString(), orderId);
            }
        }
        book.put(order.get());
        return true;
    }

    /** Whether everything in it that was not cancelled is in one of these states, and something is. */
    private boolean all(Order order, Set<String> states) {
        List<String> left = order.items().stream()
                .map(item -> course.of(order, item).status())
                .filter(status -> !status.equals(Course.CANCELED))
                .toList();
        return !left.isEmpty() && states.containsAll(left);
    }
}
