package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.alibaba.Product.Sku;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One product: what it is, its stock, its attributes and certificates. What is asked about goods that are not there is not
 * documented: the reply succeeds and has no data.
 */
final class ProductPages {

    private static final BigDecimal SHIPPING = new BigDecimal("2.43");
    private static final List<String> SHELVES = List.of("CN", "US", "MX");

    private final Catalogue catalogue;

    ProductPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ObjectNode description(Call call) {
        Fields asked = call.object("query_req");
        String id = asked.id("product_id");
        // No list of parameters has it, and nothing is answered without it.
        asked.matching("country", "[A-Z]{2}");
        asked.optionalMatching("ship_to_country", "[A-Z]{2}");
        asked.optionalMatching("language", "[a-z]{2}_[A-Z]{2}");
        // Whatever is asked for, prices are in dollars.
        asked.optionalMatching("currency", "[A-Z]{3}");
        return catalogue
                .product(id)
                .map(product -> Family.product(page(product)))
                .orElseGet(ProductPages::nothing);
    }

    private static ObjectNode nothing() {
        return Family.inner(
                SimJson.object().put("result_msg", "request success").put("result_code", "200"));
    }

    static String link(Product product) {
        String words = product.title().replaceAll("[^A-Za-z0-9]+", "-");
        return "https://www.alibaba.com/product-detail/" + words + "_" + product.id() + ".html";
    }

    private static ObjectNode page(Product product) {
        ObjectNode page = SimJson.object().put("detail_url", link(product));
        page.putArray("images").add(product.image()).add(product.image().replace(".jpg", "b.jpg"));
        ArrayNode skus = page.putArray("skus");
        product.skus().forEach(sku -> skus.add(sku(product, sku)));
        page.put("main_image", product.image())
                .put("eCompanyId", product.seller().company)
                .put("description", "<div><p>" + product.title() + "</p></div>");
        page.set("wholesale_trade", wholesale(product));
        return page.put("title", product.title())
                .put("min_order_quantity", Integer.toString(product.minimum()))
                .put("category_id", product.json().path("category_id").asString())
                // The seller typed the quotation marks too.
                .put("mode_id", "\"SIM." + product.id().substring(8) + "\"")
                .put("product_id", product.id())
                .put("supplier", product.seller().title)
                .put("currency", Money.CURRENCY)
                .put("category", product.json().path("category").asString())
                .put("status", "PRODUCT_ONLINE");
    }

    private static ObjectNode sku(Product product, Sku sku) {
        ObjectNode json = SimJson.object().put("image", product.image()).put("sku_id", sku.id());
        json.set("sku_attr_list", sku.attributes());
        json.put("seller_sku_id", product.id() + "_" + sku.id()).put("unit", "Piece");
        ArrayNode ladder = json.putArray("ladder_price");
        step(ladder, product.minimum(), sku.bulkFrom() - 1, sku.ladder());
        step(ladder, sku.bulkFrom(), 999_999, sku.bulk());
        sku.single().ifPresent(price -> {
            String total = price.add(SHIPPING).toPlainString();
            json.put("cost_origin_price", price.toPlainString())
                    .put("cost_discount_price", price.toPlainString())
                    .put("cost_price_currency", Money.CURRENCY)
                    .put("shipping_fee", SHIPPING.toPlainString())
                    .put("total_origin_cost_price", total)
                    .put("total_discount_cost_price", total);
        });
        return json.put("product_id", product.id()).put("status", "NORMAL");
    }

    private static void step(ArrayNode ladder, int least, int most, BigDecimal price) {
        ladder.addObject()
                .put("max_quantity", Integer.toString(most))
                .put("min_quantity", Integer.toString(least))
                .put("price", price.toPlainString())
                .put("currency", Money.CURRENCY);
    }

    private static ObjectNode wholesale(Product product) {
        ObjectNode trade = SimJson.object()
                .put("volume", "1234")
                .put("batch_number", "12")
                .put("package_size", "2*3*4")
                .put("price", product.skus().getFirst().ladder().toPlainString())
                .put("sale_type", "batch")
                .put("weight", product.weight().toPlainString());
        trade.putArray("deliver_periods").addObject().put("quantity", "50").put("process_period", "3");
        return trade.put("unit_type", "Piece")
                .put("handling_time", "3")
                .put("min_order_quantity", Integer.toString(product.minimum()))
                .put("shipping_line_template_id", "123");
    }

    ObjectNode inventory(Call call) {
        Fields asked = call.object("inv_req");
        Optional<Product> product = catalogue.product(asked.id("product_id"));
        Optional<String> sku = asked.optionalMatching("sku_id", "\\d{1,18}");
        Optional<String> from = asked.optionalMatching("shipping_from", "CN|US|MX");
        asked.optionalMatching("ship_to", "[A-Z]{2}");
        ArrayNode shelves = SimJson.array();
        product.ifPresent(known -> SHELVES.stream()
                .filter(country ->
                        known.shipsFrom(country) && from.orElse(country).equals(country))
                .forEach(country -> shelves.add(shelf(known, sku, country))));
        return Family.product(shelves);
    }

    private static ObjectNode shelf(Product product, Optional<String> only, String country) {
        ObjectNode shelf = SimJson.object().put("shipping_from", country);
        ArrayNode list = shelf.putArray("inventory_list");
        product.skus().stream()
                .filter(sku -> only.orElse(sku.id()).equals(sku.id()))
                .forEach(sku -> sku.stock(country)
                        .ifPresent(count -> list.addObject()
                                .put("product_id", product.id())
                                .put("sku_id", sku.id())
                                .put("inventory_count", Integer.toString(count))
                                .put("inventory_unit", "Piece")));
        return shelf;
    }

    ObjectNode attributes(Call call) {
        Optional<Product> product = catalogue.product(call.object("query_req").id("product_id"));
        return product.map(known -> {
                    ObjectNode data = SimJson.object();
                    ObjectNode group = data.putArray("attributes").addObject();
                    ArrayNode attributes = group.putArray("attributes");
                    attribute(attributes, "place of origin", "China");
                    attribute(attributes, "weight", known.weight() + "kg");
                    group.put("type", "Industry-specific attributes");
                    return Family.product(data);
                })
                .orElseGet(ProductPages::nothing);
    }

    private static void attribute(ArrayNode attributes, String name, String... values) {
        ObjectNode attribute = attributes.addObject();
        ArrayNode list = attribute.putArray("values");
        Arrays.stream(values).forEach(value -> list.addObject().put("value", value));
        attribute.put("name", name);
    }

    ObjectNode certificates(Call call) {
        ArrayNode certificates = SimJson.array();
        catalogue
                .product(call.object("req").id("product_id"))
                .filter(product -> product.seller() == Seller.DIGITAL)
                .ifPresent(product -> certificates
                        .addObject()
                        .put("cert_name", "CE")
                        .put("cert_no", "SIM" + product.id().substring(8))
                        .putArray("cert_urls"));
        return Family.product(certificates);
    }
}
