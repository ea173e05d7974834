package com.citadelbuy.supplierhub.simulators.temu;

import tools.jackson.databind.node.ObjectNode;

/** Of one variant that was sold, so many, as it was then. */
record Item(ObjectNode doc) {

    String sn() {
        return doc.path("sn").asString();
    }

    String sku() {
        return doc.path("sku").asString();
    }

    long goodsId() {
        return doc.path("goods_id").asLong();
    }

    long skuId() {
        return doc.path("sku_id").asLong();
    }

    /** A product behind the goods has a number of its own, and so has each of its variants. */
    long productId() {
        return goodsId() % 1_000_000_007 + 62_000_000_000L;
    }

    long productSkuId() {
        return skuId() % 1_000_000_007 + 158_000_000_000L;
    }

    String text(String name) {
        return doc.path(name).asString("");
    }

    /** As it was bought. */
    long quantity() {
        return doc.path("quantity").asLong();
    }

    long cents() {
        return doc.path("cents").asLong();
    }

    long total() {
        return cents() * quantity();
    }
}
