package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Listings beyond those of a new world: copies of sets that are on sale, each in turn, magic ones left out. */
final class Copies {

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;

    Copies(World world, SimClock clock, Catalogue catalogue) {
        this.world = world;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    void upTo(int sets) {
        List<ObjectNode> models = catalogue.ids(this::model).stream()
                .map(catalogue::set)
                .flatMap(Optional::stream)
                .toList();
        for (int i = catalogue.size(); i < sets; i++) {
            copy(models.get(i % models.size()).deepCopy());
        }
    }

    private boolean model(ObjectNode set) {
        String parent = set.path("parentSku").asString();
        return set.path("shop").asString().equals(Shop.OWN.id())
                && !parent.startsWith("MAGIC-")
                && !parent.startsWith("COPY")
                && Offer.of(set).stream().anyMatch(offer -> offer.onSale(clock));
    }

    private void copy(ObjectNode set) {
        String prefix = "COPY%06d-".formatted(world.next("copied_set", 1));
        String parent = prefix + set.path("parentSku").asString();
        set.put("id", Ids.uuid("set " + Shop.OWN.id() + parent))
                .put("parentSku", parent)
                .put("name", set.path("name").asString() + " " + prefix.substring(4, 10))
                .put("createdAt", clock.now().toString())
                .put("updatedAt", clock.now().toString());
        for (Offer offer : Offer.of(set)) {
            String sku = prefix + offer.sku();
            offer.doc().put("sku", sku).put("id", Ids.uuid("variation " + Shop.OWN.id() + sku));
        }
        catalogue.put(set);
    }
}
