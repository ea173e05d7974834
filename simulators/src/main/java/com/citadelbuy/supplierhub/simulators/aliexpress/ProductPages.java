package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Product;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Sku;
import java.math.BigDecimal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A product with its variants, prices and stock, for a buyer's country and currency. */
final class ProductPages {

    private static final BigDecimal WITHOUT_BENEFIT = new BigDecimal("1.05");

    /** Who asks: what prices and taxes look like depends on it. */
    private record Buyer(String country, String currency, boolean benefits, boolean wholesale) {}

    private final Catalogue catalogue;

    ProductPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Answer get(Call call) {
        return page(call, false);
    }

    Answer wholesale(Call call) {
        return page(call, true);
    }

    private Answer page(Call call, boolean wholesale) {
        long id = call.id("product_id");
        Buyer buyer = new Buyer(
                call.country("ship_to_country"),
                call.currency("target_currency"),
                !call.flag("remove_personal_benefit"),
                wholesale);
        call.optionalMatching("target_language", "[a-z]{2}(_[A-Z]{2})?");
        Product product = catalogue.product(id).orElse(null);
        if (product == null) {
            return Answer.of(trouble(605, "ITEM_ID_NOT_FOUND"));
        }
        if (!product.sellableTo(buyer.country())) {
            return Answer.of(trouble(602, "Item is not allowed to this country"));
        }
        if (wholesale && !product.onSale()) {
            return Answer.of(
                    SimJson.object().put("rsp_code", "All SKU Unsaleable").put("rsp_msg", "All SKU Unsaleable"));
        }
        ObjectNode body = SimJson.object();
        body.set("result", result(product, buyer, call.simplify()));
        return Answer.about(id, body.put("rsp_code", 200).put("rsp_msg", "Call succeeds"));
    }

    private static ObjectNode trouble(int code, String text) {
        return SimJson.object().put("rsp_code", code).put("rsp_msg", text);
    }

    private ObjectNode result(Product product, Buyer buyer, boolean simplify) {
        ObjectNode result = SimJson.object();
        result.set("ae_item_base_info_dto", base(product, buyer));
        ArrayNode skus = result.putArray("ae_item_sku_info_dtos");
        product.skus().forEach(sku -> skus.add(sku(product, sku, buyer)));
        result.set("ae_multimedia_info_dto", media(product));
        result.set("ae_item_properties", properties(product));
        result.set("package_info_dto", parcel(product));
        result.putObject("logistics_info_dto").put("delivery_time", 7).put("ship_to_country", buyer.country());
        result.set("ae_store_info", store(product));
        result.set("product_id_converter_result", converter(product, simplify));
        return result.put("has_whole_sale", true);
    }

    private static ObjectNode base(Product product, Buyer buyer) {
        ObjectNode base = SimJson.object()
                .put("product_id", product.id())
                .put("category_id", product.categoryId())
                .put("subject", product.subject())
                .put("currency_code", "CNY")
                .put("product_status_type", product.status())
                .put("ws_display", "expire_offline")
                .put("sales_count", "1000+")
                .put("evaluation_count", Long.toString(product.id() % 2000))
                .put("avg_evaluation_rating", "4.8")
                .put("detail", "<div class=\"detailmodule_html\"><p>" + product.subject() + "</p></div>")
                .put("mobile_detail", "{\"version\":\"2.0.0\",\"moduleList\":[]}");
        return buyer.wholesale() ? base : base.put("separated_listing", false);
    }

    private static ObjectNode sku(Product product, Sku sku, Buyer buyer) {
        BigDecimal sale = buyer.benefits() || product.id() % 5 != 0
                ? sku.sale()
                : sku.sale().multiply(WITHOUT_BENEFIT);
        String currency = buyer.currency();
        ObjectNode json = SimJson.object()
                .put("sku_id", sku.id())
                .put("sku_attr", sku.attribute())
                .put("id", sku.attribute())
                .put("sku_price", Money.text(currency, sku.list()))
                .put("offer_sale_price", Money.text(currency, sale))
                .put("offer_bulk_sale_price", Money.text(currency, sku.bulk()))
                .put("sku_bulk_order", sku.bulkFrom())
                .put("sku_available_stock", sku.stock())
                .put("currency_code", currency)
                .put("price_include_tax", !buyer.country().equals("US"));
        if (buyer.wholesale()) {
            json.put("sku_stock", sku.stock() > 0).put("ipm_sku_stock", sku.stock());
        }
        tax(json, sale, buyer);
        if (sku.limit() > 0) {
            json.put("limit_strategy", sku.json().path("limit_strategy").asString())
                    .put("buy_amount_limit_set_by_promotion", Integer.toString(sku.limit()));
        }
        json.put("ean_code", "").put("barcode", "");
        tiers(json, sku, currency);
        json.set("ae_sku_property_dtos", sku.json().path("properties"));
        return json;
    }

    private static void tax(ObjectNode json, BigDecimal sale, Buyer buyer) {
        if (buyer.country().equals("US")) {
            json.put("estimated_import_charges", "");
        } else {
            json.put("tax_amount", Money.text(buyer.currency(), OrderLine.taxWithin(sale)))
                    .put("tax_currency_code", buyer.currency());
        }
    }

    private static void tiers(ObjectNode json, Sku sku, String currency) {
        // The platform puts this price between quotation marks of its own.
        String quoted = "\"" + Money.text(currency, sku.bulk()) + "\"";
        json.putArray("wholesale_price_tiers")
                .addObject()
                .put("min_quantity", Integer.toString(sku.bulkFrom()))
                .put("wholesale_price", quoted)
                .put("discount", "5");
    }

    private static ObjectNode media(Product product) {
        String image = image(product.id());
        ObjectNode media = SimJson.object();
        if (product.id() % 3 == 0) {
            media.putArray("ae_video_dtos")
                    .addObject()
                    .put("media_id", 296195919792L + product.id() % 1000)
                    .put("media_type", "MAIN_IMAGE_VIDEO")
                    .put("media_status", "approved")
                    .put("media_url", "https://video.aliexpress-media.com/play/" + product.id() + ".mp4")
                    .put("poster_url", image)
                    .put("ali_member_id", 227887939);
        }
        return media.put("image_urls", image + ";" + image.replace(".jpg", "b.jpg"));
    }

    static String image(long productId) {
        return "https://ae04.alicdn.com/kf/Hsim" + productId + ".jpg";
    }

    private static ArrayNode properties(Product product) {
        ArrayNode properties = SimJson.array();
        properties
                .addObject()
                .put("attr_name_id", 2)
                .put("attr_name", "Brand Name")
                .put("attr_value_id", 110567917)
                .put("attr_value", "NoBrand");
        properties
                .addObject()
                .put("attr_name_id", -1)
                .put("attr_name", "Item Weight")
                .put("attr_value_id", -1)
                .put("attr_value", product.weight() + "kg");
        return properties;
    }

    private static ObjectNode parcel(Product product) {
        return SimJson.object()
                .put("package_length", 18)
                .put("package_width", 12)
                .put("package_height", 6)
                .put("gross_weight", product.weight().toPlainString())
                .put("package_type", false)
                .put("product_unit", 100000015)
                .put("base_unit", 2);
    }

    private ObjectNode store(Product product) {
        return catalogue
                .store(product.storeId())
                .put("item_as_described_rating", "4.7")
                .put("communication_rating", "4.7")
                .put("shipping_speed_rating", "4.6");
    }

    /** The id under which the product is sold in the US: JSON inside text, or an object when simplified. */
    private static ObjectNode converter(Product product, boolean simplify) {
        ObjectNode converter = SimJson.object().put("main_product_id", product.id());
        ObjectNode sub = SimJson.object().put("US", product.json().path("us").asLong());
        return simplify ? converter.set("sub_product_id", sub) : converter.put("sub_product_id", sub.toString());
    }
}
