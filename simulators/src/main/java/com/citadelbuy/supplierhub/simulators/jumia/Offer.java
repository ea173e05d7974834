package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A variation, which is what is on sale, with the product set that it is a part of. */
record Offer(ObjectNode set, ObjectNode doc) {

    static final String APPROVED = "APPROVED";

    /** How long a listing waits for the check of its quality. */
    static final Duration CHECK = Duration.ofHours(24);

    /** All of a set; changing one changes the set. */
    static List<Offer> of(ObjectNode set) {
        return set.path("variations")
                .valueStream()
                .map(variation -> new Offer(set, (ObjectNode) variation))
                .toList();
    }

    String id() {
        return doc.path("id").asString();
    }

    String sku() {
        return doc.path("sku").asString();
    }

    Shop shop() {
        return Shop.known(set.path("shop").asString());
    }

    int stock() {
        return doc.path("stock").asInt();
    }

    void stock(int left, Instant at) {
        doc.put("stock", left).put("stock_at", at.toString());
    }

    ObjectNode client(Country country) {
        return (ObjectNode) doc.path("clients").path(country.name());
    }

    String status(Country country) {
        return client(country).path("status").asString();
    }

    /** How its quality is judged by now: waiting for a day, and then as it was bound to be. */
    String quality(SimClock clock) {
        String verdict = doc.path("verdict").asString();
        boolean waits = verdict.equals(APPROVED) || verdict.equals("REJECTED");
        return waits && clock.now().isBefore(judgedAt(clock)) ? "PENDING" : verdict;
    }

    Instant judgedAt(SimClock clock) {
        return clock.after(Instant.parse(doc.path("submitted").asString()), CHECK);
    }

    boolean sellable(Country country, SimClock clock) {
        return status(country).equals("ACTIVE") && quality(clock).equals(APPROVED);
    }

    boolean onSale(SimClock clock) {
        return stock() > 0 && shop().countries().stream().anyMatch(country -> sellable(country, clock));
    }

    /** What a buyer there pays now, in the country's money. */
    BigDecimal localPrice(Country country, Instant now) {
        JsonNode own = client(country).path("price");
        JsonNode price = own.isObject() ? own : doc.path("price");
        BigDecimal value = sale(price, now).orElseGet(() -> amount(price, "value"));
        return inMoneyOf(country, value, price.path("currency").asString());
    }

    private static Optional<BigDecimal> sale(JsonNode price, Instant now) {
        JsonNode sale = price.path("sale");
        boolean runs = sale.isObject()
                && !now.isBefore(Instant.parse(sale.path("from").asString()))
                && now.isBefore(Instant.parse(sale.path("to").asString()));
        return runs ? Optional.of(amount(sale, "value")) : Optional.empty();
    }

    static BigDecimal amount(JsonNode of, String name) {
        return new BigDecimal(of.path(name).asString());
    }

    /** A price may be in dollars, in the country's money, or in that of another country. */
    static BigDecimal inMoneyOf(Country country, BigDecimal value, String currency) {
        return currency.equals(country.currency()) ? value : Money.toLocal(inDollars(value, currency), country);
    }

    static BigDecimal inDollars(BigDecimal value, String currency) {
        return Country.ofCurrency(currency)
                .map(country -> Money.toDollars(value, country))
                .orElse(value);
    }
}
