package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reading the seller's own products. */
final class ProductActions {

    private static final Set<String> FILTERS =
            Set.of("all", "active", "inactive", "deleted", "image-missing", "pending", "rejected", "sold-out");

    /** Where no limit is asked for; the documents do not tell it. */
    private static final int PAGE = 1_000;

    private final Goods goods;
    private final Market market;

    ProductActions(Goods goods, Market market) {
        this.goods = goods;
        this.market = market;
    }

    Answer products(Call call) {
        return Answer.list(
                "Products", "Product", asked(call).stream().map(this::shown).toList());
    }

    private List<ObjectNode> asked(Call call) {
        int limit = call.number("Limit", PAGE, SellerError.LIMIT);
        int offset = call.number("Offset", 0, SellerError.OFFSET);
        String filter = call.query("Filter").orElse("all");
        if (!FILTERS.contains(filter)) {
            throw new SellerError(SellerError.FILTER, "\"" + filter + "\" Invalid status filter");
        }
        // How a list of skus is written is not told; lists of ids are.
        Optional<List<String>> skus =
                call.query("SkuSellerList").map(_ -> call.list("SkuSellerList", SellerError.FORMAT));
        return goods.all().stream()
                .filter(product -> skus.filter(
                                wanted -> !wanted.contains(product.path("sku").asString()))
                        .isEmpty())
                .filter(product -> matches(product, filter))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private static boolean matches(ObjectNode product, String filter) {
        return switch (filter) {
            case "all" -> true;
            case "sold-out" -> product.path("quantity").asInt() == 0;
            case "image-missing" -> product.path("image").asString().isEmpty();
            default -> product.path("status").asString().equals(filter);
        };
    }

    private ObjectNode shown(ObjectNode product) {
        String quantity = product.path("quantity").asString();
        return SimJson.object()
                .put("SellerSku", product.path("sku").asString())
                .put("ShopSku", product.path("shop_sku").asString())
                .put("Name", product.path("name").asString())
                .put("Variation", product.path("variation").asString())
                .put("ParentSku", product.path("parent").asString())
                .put("Quantity", quantity)
                .put("FulfillmentByNonSellable", "0")
                .put("Available", quantity)
                .put(
                        "Price",
                        Goods.price(product).setScale(2, RoundingMode.HALF_UP).toPlainString())
                .put("SalePrice", "")
                .put("SaleStartDate", "")
                .put("SaleEndDate", "")
                .put("Status", product.path("status").asString())
                .put("ProductId", "")
                .put("Url", market.site() + "/" + product.path("shop_sku").asString() + ".html")
                .put("MainImage", product.path("image").asString());
    }
}
