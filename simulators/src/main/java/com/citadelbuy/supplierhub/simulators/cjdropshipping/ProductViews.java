package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Products and variants as {@code product/query} and the variant calls show them. */
final class ProductViews {

    private static final BigDecimal SUGGESTED = new BigDecimal("2.2");

    private final Stock stock;

    ProductViews(Stock stock) {
        this.stock = stock;
    }

    ObjectNode product(Product product, List<Product.Variant> variants, boolean inventories) {
        ObjectNode view = names(product)
                .put("categoryId", product.category().id())
                .put("categoryName", product.category().path());
        customs(view, product);
        money(view, product);
        view.put("listedNum", product.listedNum()).put("status", "3");
        supplier(view, product);
        view.put("customizationVersion", product.is("customizable") ? 1 : 0);
        for (int i = 1; i <= 4; i++) {
            view.put("customizationJson" + i, "");
        }
        ArrayNode list = view.putArray("variants");
        for (Product.Variant variant : variants) {
            ObjectNode shown = odd(variant) ? oddVariant(variant) : plainVariant(variant);
            if (inventories) {
                inventories(shown, variant, true);
            }
            list.add(shown);
        }
        return view.put("createrTime", Times.china(product.createdAt()));
    }

    private static ObjectNode names(Product product) {
        ObjectNode view = SimJson.object()
                .put("pid", product.pid())
                .put("productName", "[\"" + product.text("nameZh") + "\"]")
                .put("productNameEn", product.text("nameEn"))
                .put("productSku", product.sku())
                .put("productImage", product.text("image"));
        view.putArray("productImageSet").add(product.text("image")).add(product.text("image2"));
        return view.put("productWeight", product.weightRange(0))
                .put("productUnit", "unit(s)")
                .put("productType", product.text("type"));
    }

    private static void customs(ObjectNode view, Product product) {
        String attribute = product.text("attribute");
        String chinese = attribute.equals("COMMON") ? "普货" : "特货";
        view.put("entryCode", "3924100000")
                .put("entryName", product.text("nameZh"))
                .put("entryNameEn", product.category().third())
                .put("materialName", "[\"\"]")
                .put("materialNameEn", "[\"\"]")
                .put("materialKey", "[]")
                .put("packingWeight", product.weightRange(40))
                .put("packingName", "[\"\",\"塑料袋\"]")
                .put("packingNameEn", "[\"\",\"plastic_bag\"]")
                .put("packingKey", "[\"PLASTIC_BAG\"]")
                .put("productKey", "[\"规格\"]")
                .put("productKeyEn", product.text("axes"))
                .put("productPro", "[\"" + chinese + "\"]")
                .putArray("productProSet")
                .add(chinese);
        view.put("productProEn", "[\"" + attribute + "\"]")
                .putArray("productProEnSet")
                .add(attribute);
    }

    /** One price is a number, a range is text. */
    private static void money(ObjectNode view, Product product) {
        if (product.lowestPrice().compareTo(product.highestPrice()) == 0) {
            view.put("sellPrice", Money.number(product.lowestPrice()));
        } else {
            view.put("sellPrice", product.priceRange(BigDecimal.ONE));
        }
        view.put(
                        "description",
                        "<p>%s</p><img src=\"%s\"/>".formatted(product.text("description"), product.text("image2")))
                .put("suggestSellPrice", product.priceRange(SUGGESTED));
    }

    private static void supplier(ObjectNode view, Product product) {
        view.put("supplierName", product.text("supplierName")).put("supplierId", product.text("supplierId"));
    }

    /** As {@code variant/query} shows it. */
    ObjectNode listed(Product.Variant variant) {
        return variant(variant, null, null).put("variantStandard", standard(variant));
    }

    /** As {@code variant/queryByVid} shows it. */
    ObjectNode single(Product.Variant variant, boolean inventories) {
        ObjectNode view = variant(variant, "[]", Times.millis(variant.product().createdAt()))
                .put("variantStandard", standard(variant));
        if (inventories) {
            inventories(view, variant, false);
        }
        return view;
    }

    private static ObjectNode variant(Product.Variant variant, @Nullable String property, @Nullable String created) {
        ObjectNode view = SimJson.object()
                .put("vid", variant.vid())
                .put("pid", variant.product().pid())
                .putNull("variantName")
                .put("variantNameEn", variant.doc().path("nameEn").asString())
                .put("variantImage", variant.doc().path("image").asString())
                .put("variantSku", variant.sku())
                .putNull("variantUnit")
                .put("variantProperty", property)
                .put("variantKey", String.join("-", variant.key()));
        return sizes(view, variant)
                .put("variantSellPrice", Money.number(variant.price()))
                .put("createTime", created);
    }

    private static ObjectNode sizes(ObjectNode view, Product.Variant variant) {
        int length = variant.doc().path("length").asInt();
        int width = variant.doc().path("width").asInt();
        int height = variant.doc().path("height").asInt();
        return view.put("variantLength", length)
                .put("variantWidth", width)
                .put("variantHeight", height)
                .put("variantVolume", length * width * height)
                .put("variantWeight", new BigDecimal(variant.weight()).setScale(1));
    }

    private static ObjectNode plainVariant(Product.Variant variant) {
        ObjectNode view = variant(variant, null, Times.millis(variant.product().createdAt()))
                .put("variantStandard", standard(variant))
                .put("variantSugSellPrice", Money.number(variant.price().multiply(SUGGESTED)));
        view.putArray("combineVariants").addObject();
        return view;
    }

    /** In {@code product/query} every second variant of a newer product comes in the other notation. */
    private static boolean odd(Product.Variant variant) {
        return variant.at() % 2 == 1 && variant.vid().indexOf('-') < 0;
    }

    private static ObjectNode oddVariant(Product.Variant variant) {
        ObjectNode view = plainVariant(variant)
                .put("vid", Long.parseLong(variant.vid()))
                .putNull("variantImage")
                .put("variantSellPrice", Money.text(variant.price()))
                .putNull("createTime");
        ArrayNode key = SimJson.array();
        variant.key().forEach(key::add);
        return view.put("variantKey", SimJson.MAPPER.writeValueAsString(key));
    }

    private static String standard(Product.Variant variant) {
        return "long=%d,width=%d,height=%d"
                .formatted(
                        variant.doc().path("length").asInt(),
                        variant.doc().path("width").asInt(),
                        variant.doc().path("height").asInt());
    }

    private void inventories(ObjectNode view, Product.Variant variant, boolean storages) {
        List<Stock.Row> rows = stock.rows(variant.vid());
        if (rows.isEmpty()) {
            view.putNull("inventories");
            return;
        }
        ArrayNode list = view.putArray("inventories");
        for (Stock.Row row : rows) {
            ObjectNode entry = StockCalls.inventory(list.addObject(), row);
            if (storages) {
                StockCalls.storages(entry, row);
            }
        }
    }
}
