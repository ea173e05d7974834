package com.citadelbuy.supplierhub.simulators.vidaxl;

import java.util.List;

/** Goods beyond those of a new world: copies of what can be ordered, each in turn. */
final class Copies {

    private static final long FIRST_CODE = 3_000_000;
    private static final long FIRST_ID = 900_000;

    private final Catalogue catalogue;

    Copies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void upTo(int products) {
        List<Item> models = catalogue.orderable();
        for (int i = catalogue.active().size(); i < products; i++) {
            copy(models.get(i % models.size()));
        }
    }

    private void copy(Item model) {
        long number = catalogue.nextCopy();
        Item copy = new Item(model.doc().deepCopy());
        copy.doc()
                .put("code", Long.toString(FIRST_CODE + number))
                .put("id", FIRST_ID + number)
                .put("name", model.text("name") + " no. " + number);
        catalogue.put(copy);
    }
}
