package com.citadelbuy.supplierhub.simulators.doba;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goods beyond those of a new world: copies of what is on sale, each in turn. */
final class Copies {

    private final Catalogue catalogue;

    Copies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void upTo(int products) {
        List<Goods> models = catalogue.onSale(goods -> true);
        for (int i = models.size(); i < products; i++) {
            copy(models.get(i % models.size()));
        }
    }

    private void copy(Goods model) {
        long number = catalogue.next("copied_goods");
        ObjectNode copy = model.doc().deepCopy();
        copy.put("spuId", Ids.letters("copied spu " + number))
                .put("spuNo", "D0100C" + Ids.capitals(number))
                .put("title", model.text("title") + " no. " + number);
        int skus = 0;
        for (JsonNode sku : copy.path("skus")) {
            ((ObjectNode) sku)
                    .put("skuId", Ids.letters("copied sku " + number + " " + skus++))
                    .put("skuCode", sku.path("skuCode").asString() + "-" + number);
            for (JsonNode item : sku.path("items")) {
                ((ObjectNode) item).put("itemNo", "D0102C" + Ids.capitals(catalogue.next("copied_item")));
            }
        }
        catalogue.put(new Goods(copy), item -> false);
    }
}
