package com.citadelbuy.supplierhub.simulators.takealot;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Offers beyond those of a new world: copies of what is on sale, each in turn. */
final class Copies {

    /** Barcodes of seeded offers count from one. */
    private static final int FIRST_BARCODE = 1_000;

    private final Offers offers;

    Copies(Offers offers) {
        this.offers = offers;
    }

    void upTo(int products) {
        List<Offer> models = offers.all()
                .filter(offer -> offer.buyable() && Magic.of(offer.sku()).isEmpty())
                .toList();
        for (int i = offers.size(); i < products; i++) {
            ObjectNode copy = models.get(i % models.size()).copy();
            copy.put("sku", copy.path("sku").asString() + "-" + i)
                    .put("barcode", Barcodes.of(FIRST_BARCODE + i))
                    .put("title", copy.path("title").asString() + " no. " + i);
            offers.add(copy);
        }
    }
}
