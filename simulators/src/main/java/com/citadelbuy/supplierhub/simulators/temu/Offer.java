package com.citadelbuy.supplierhub.simulators.temu;

import java.util.stream.Stream;

/** A variant together with what it is one of. */
record Offer(Goods goods, Sku sku) {

    static Stream<Offer> of(Goods goods) {
        return goods.skus().stream().map(sku -> new Offer(goods, sku));
    }

    Goods.Status status() {
        return goods.status(sku);
    }
}
