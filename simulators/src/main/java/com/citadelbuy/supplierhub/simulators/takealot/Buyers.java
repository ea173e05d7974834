package com.citadelbuy.supplierhub.simulators.takealot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The people at Takealot's website. What they buy leaves the stock at once, the seller's own as well as that in centres. */
final class Buyers {

    private static final int DETOUR = 4;
    private static final Duration OLDEST = Duration.ofDays(6);
    private static final Duration OLD = Duration.ofDays(2);
    private static final Duration NEWEST = Duration.ofHours(1);

    /** Pieces of an offer from one place; no region stands for the seller's own warehouse. */
    private record Part(@Nullable Region region, int pieces) {}

    private record Line(Offer offer, List<Part> parts) {}

    private final Offers offers;
    private final Sales sales;
    private final Course course;
    private final Returns returns;

    Buyers(Offers offers, Sales sales, Course course, Returns returns) {
        this.offers = offers;
        this.sales = sales;
        this.course = course;
        this.returns = returns;
    }

    /** Three sales of a new world: one shipped, one cancelled, one just made. */
    void comeEarly() {
        if (sales.none()) {
            sellEarly("BOTTLE-500", 2, OLDEST);
            sellEarly(Magic.CANCELLED.sku(), 1, OLD);
            sellEarly("LAMP-DESK", 1, NEWEST);
        }
    }

    private void sellEarly(String sku, int quantity, Duration ago) {
        Offer offer = offers.bySku(sku).orElseThrow();
        place(sales.order(offers.now().minus(ago)), new Line(offer, parts(offer, quantity)));
    }

    Optional<String> buy(Map<String, Integer> basket) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, Integer> wish : new TreeMap<>(basket).entrySet()) {
            Optional<Line> line = offers.bySku(wish.getKey())
                    .filter(Offer::buyable)
                    .map(offer -> new Line(offer, parts(offer, wish.getValue())))
                    .filter(found -> !found.parts().isEmpty());
            if (line.isEmpty()) {
                return Optional.empty();
            }
            lines.add(line.get());
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Sales.Order order = sales.order(offers.now());
        lines.forEach(line -> offers.keep(place(order, line)));
        sales.announce(order);
        return Optional.of(Long.toString(order.id()));
    }

    boolean cancel(String order) {
        List<Sale> lines = sales.ofOrder(order);
        List<Sale> open = lines.stream().filter(line -> !course.cancelled(line)).toList();
        if (open.isEmpty()
                || open.stream().anyMatch(line -> course.shipped(line).isPresent())) {
            return false;
        }
        open.forEach(sales::cancel);
        return true;
    }

    /** Since nobody tells that something arrived, what was shipped counts as having done so. */
    boolean giveBack(String order) {
        List<Sale> kept = sales.ofOrder(order).stream()
                .filter(line -> !course.cancelled(line))
                .toList();
        boolean there = kept.stream().allMatch(line -> course.status(line).equals(Course.SHIPPED));
        if (kept.isEmpty() || !there) {
            return false;
        }
        for (Sale line : kept) {
            sales.giveBack(line);
            returns.take(line);
        }
        return true;
    }

    /** Answers what is left of the offer. */
    private Offer place(Sales.Order order, Line line) {
        Offer offer = line.offer();
        for (Part part : line.parts()) {
            @Nullable Region region = part.region();
            if (region == null) {
                offer = offer.less(part.pieces());
                sales.place(order, offer, part.pieces(), entry(order), sales.shipment(order));
            } else {
                offer = offer.less(region, part.pieces());
                sales.place(order, offer, part.pieces(), region, 0);
            }
        }
        return offer;
    }

    /** The centre that the seller brings it to; mostly that of the buyer. */
    private static Region entry(Sales.Order order) {
        if (order.id() % DETOUR != 0) {
            return order.target();
        }
        return order.target() == Region.CPT ? Region.JHB : Region.CPT;
    }

    /** From one place if it has enough, a centre rather than the seller's warehouse; else from several; else none. */
    private static List<Part> parts(Offer offer, int pieces) {
        for (Region region : offer.regions()) {
            if (offer.at(region) >= pieces) {
                return List.of(new Part(region, pieces));
            }
        }
        if (offer.sendable() >= pieces) {
            return List.of(new Part(null, pieces));
        }
        List<Part> parts = new ArrayList<>();
        int missing = pieces;
        for (Region region : offer.regions()) {
            int some = (int) Math.min(missing, offer.at(region));
            missing -= some;
            if (some > 0) {
                parts.add(new Part(region, some));
            }
        }
        int own = (int) Math.min(missing, offer.sendable());
        if (own > 0) {
            parts.add(new Part(null, own));
        }
        return missing == own ? parts : List.of();
    }
}
