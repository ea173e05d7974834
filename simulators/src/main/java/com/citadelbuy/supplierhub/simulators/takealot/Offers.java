package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** All offers of the seller, found by their number, sku and barcode. */
final class Offers {

    private static final String OFFERS = "offers";
    private static final String SKUS = "skus";
    private static final String BARCODES = "barcodes";
    private static final long FIRST_OFFER = 83_200_001;
    private static final long FIRST_PRODUCT = 41_700_000;
    private static final long FIRST_LINE = 72_300_000;

    private final World world;
    private final SimClock clock;

    Offers(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        if (world.size(OFFERS) == 0) {
            Seed.plant(this);
        }
    }

    Instant now() {
        return clock.now();
    }

    List<String> ids() {
        return world.ids(OFFERS);
    }

    int size() {
        return world.size(OFFERS);
    }

    Optional<Offer> byId(String id) {
        return world.get(OFFERS, id).map(Offer::new);
    }

    Optional<Offer> bySku(String sku) {
        return named(SKUS, sku);
    }

    Optional<Offer> byBarcode(String barcode) {
        return named(BARCODES, barcode);
    }

    Offer known(String id) {
        return byId(id).orElseThrow();
    }

    /** In the order in which they were made. */
    Stream<Offer> all() {
        return ids().stream().map(this::known);
    }

    /** Puts a product on offer. The document says what the seller decides; the rest is the catalogue's. */
    Offer add(ObjectNode doc) {
        long id = world.next("offer", FIRST_OFFER);
        long number = id - FIRST_OFFER + 1;
        doc.put("id", id)
                .put("number", number)
                .put("tsin", FIRST_PRODUCT + number * 7)
                .put("productline", FIRST_LINE + number * 5)
                .put("createdAt", doc.path("createdAt").asString(now().toString()))
                .put("updatedAt", doc.path("updatedAt").asString(now().toString()));
        if (!doc.has("centres")) {
            doc.putObject("centres");
        }
        Offer offer = new Offer(doc);
        world.put(BARCODES, offer.barcode(), SimJson.object().put("offer", id));
        keep(offer);
        return offer;
    }

    /** As the seller changed it. */
    Offer change(Offer before, ObjectNode doc) {
        Offer after = new Offer(doc.put("updatedAt", now().toString()));
        if (!after.sku().equals(before.sku())) {
            world.remove(SKUS, before.sku());
        }
        keep(after);
        return after;
    }

    /** As a sale left it. */
    void keep(Offer offer) {
        if (!world.has(SKUS, offer.sku())) {
            world.put(SKUS, offer.sku(), SimJson.object().put("offer", offer.id()));
        }
        world.put(OFFERS, offer.key(), offer.doc());
    }

    private Optional<Offer> named(String names, String name) {
        return world.get(names, name)
                .flatMap(found -> byId(Long.toString(found.path("offer").asLong())));
    }
}
