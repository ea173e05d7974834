package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/** Reading one product or its variants. */
final class ProductCalls {

    private final Catalogue catalogue;
    private final Stock stock;
    private final ProductViews views;
    private final Replies replies;

    ProductCalls(Catalogue catalogue, Stock stock, Replies replies) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.views = new ProductViews(stock);
        this.replies = replies;
    }

    SimReply query(Call call) {
        Product product = catalogue.asked(call);
        return replies.ok(views.product(product, stocked(product, call), call.wants("enable_inventory")));
    }

    SimReply variants(Call call) {
        Product product = catalogue.asked(call);
        Optional<String> sku = call.query("variantSku");
        ArrayNode data = SimJson.array();
        for (Product.Variant variant : stocked(product, call)) {
            if (sku.isEmpty() || variant.sku().equals(sku.get())) {
                data.add(views.listed(variant));
            }
        }
        return replies.ok(data);
    }

    SimReply variant(Call call) {
        Product.Variant variant = catalogue.variant(call.required("vid")).orElseThrow(Refusal::unknownVariant);
        if (!variant.product().is("onSale")) {
            throw new Refusal(1602003, "Variant removed from shelves");
        }
        return replies.ok(views.single(variant, call.wants("enable_inventory")));
    }

    private List<Product.Variant> stocked(Product product, Call call) {
        Optional<String> country = call.query("countryCode").map(Areas::country);
        return product.variants().stream()
                .filter(variant -> country.isEmpty() || stock.isIn(variant, country.get()))
                .toList();
    }
}
