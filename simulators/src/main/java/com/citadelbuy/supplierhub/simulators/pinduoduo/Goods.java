package com.citadelbuy.supplierhub.simulators.pinduoduo;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A product with its variants, of the own shop or of a stranger's, as it is kept. */
record Goods(ObjectNode doc) {

    static final int ON = 1;
    static final int OFF = 2;
    static final int SOLD_OUT = 3;
    static final int DELETED = 4;

    private static final int PER_MILLE = 1000;

    long id() {
        return doc.path("id").asLong();
    }

    String sign() {
        return text("sign");
    }

    String text(String name) {
        return doc.path(name).asString("");
    }

    long number(String name) {
        return doc.path(name).asLong();
    }

    boolean own() {
        return text("mall_id").equals(Tokens.OWNER);
    }

    List<Sku> skus() {
        return doc.path("skus").valueStream().map(Sku::of).toList();
    }

    Optional<Sku> sku(Predicate<Sku> wanted) {
        return skus().stream().filter(wanted).findFirst();
    }

    Optional<Sku> sku(long id) {
        return sku(each -> each.id() == id);
    }

    long quantity() {
        return skus().stream().mapToLong(Sku::quantity).sum();
    }

    /** Sold out is what is on the shelf and has run out. */
    int status() {
        int shelf = doc.path("status").asInt();
        return shelf == ON && quantity() == 0 ? SOLD_OUT : shelf;
    }

    boolean onShelf() {
        return doc.path("status").asInt() == ON;
    }

    boolean deleted() {
        return status() == DELETED;
    }

    long minGroup() {
        return least(Sku::group);
    }

    long minSingle() {
        return least(Sku::single);
    }

    private long least(ToLongFunction<Sku> price) {
        return skus().stream().mapToLong(price).min().orElse(0);
    }

    long coupon() {
        return number("coupon");
    }

    boolean hasCoupon() {
        return doc.path("has_coupon").asBoolean();
    }

    long afterCoupon() {
        return minGroup() - coupon();
    }

    long commission() {
        return afterCoupon() * number("rate") / PER_MILLE;
    }

    List<Long> categories() {
        return Stream.iterate(number("cat_id"), cat -> cat != 0, Categories::parent)
                .toList()
                .reversed();
    }
}
