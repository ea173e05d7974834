package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.bigbuy.Carriers.Carrier;
import com.citadelbuy.supplierhub.simulators.bigbuy.Countries.Country;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What shipping costs. Carriers have other names here than in orders. */
final class ShippingCalls {

    private static final String ORDER = """
            {"delivery": {"children": {"isoCountry": [], "postcode": []}}, "products": []}
            """;

    private final Catalogue catalogue;

    ShippingCalls(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SimReply carriers(Call call) {
        ArrayNode rows = SimJson.array();
        for (Carrier carrier : Carriers.ALL) {
            rows.addObject()
                    .put("id", carrier.id())
                    .put("name", carrier.name())
                    .putArray("shippingServices")
                    .addObject()
                    .put("id", carrier.service())
                    .put("delay", carrier.delay())
                    .put("name", carrier.name())
                    .put("pod", false);
        }
        return SimReply.json(200, rows);
    }

    SimReply options(Call call) {
        Form form = Form.of(call.request(), "order", SimJson.object(ORDER)).only(Set.of("delivery", "products"));
        Form delivery = form.object("delivery").only(Set.of("isoCountry", "postcode"));
        String country = country(delivery, "isoCountry");
        String postcode = delivery.required("postcode");
        List<OrderForm.Wanted> wanted =
                form.objects("products").stream().map(ShippingCalls::wanted).toList();
        form.violations().refuseIfAny();
        Basket basket = Basket.of(catalogue, wanted);
        basket.requireOneWarehouse();
        Country to = Countries.served(country).orElseThrow(ShippingCalls::noOptions);
        Offer.requirePostcode(to, postcode);
        ObjectNode answer = SimJson.object();
        ArrayNode options = answer.putArray("shippingOptions");
        Carriers.to(to.zone()).forEach(carrier -> option(options.addObject(), carrier, to, basket.weight()));
        return SimReply.json(200, answer);
    }

    /** Of one product. The shape of the answer is not documented: one row of the list by country. */
    SimReply lowestOfOne(Call call) {
        ObjectNode fields = SimJson.object("{\"reference\": [], \"countryIsoCode\": []}");
        Form form = Form.of(call.request(), "product_country", fields).only(Set.copyOf(fields.propertyNames()));
        String sku = form.required("reference");
        String country = country(form, "countryIsoCode");
        form.violations().refuseIfAny();
        Basket basket = Basket.of(catalogue, List.of(new OrderForm.Wanted(sku, 1)));
        Country to = Countries.served(country).orElseThrow(ShippingCalls::noOptions);
        return SimReply.json(200, lowest(basket.lines().getFirst().article(), to));
    }

    SimReply lowest(Call call) {
        Country to = Countries.served(call.argument()).orElseThrow(ShippingCalls::noOptions);
        ArrayNode rows = SimJson.array();
        for (JsonNode product : catalogue.products(call)) {
            skus(product).forEach(sku -> rows.add(lowest(catalogue.article(sku).orElseThrow(), to)));
        }
        return SimReply.json(200, rows);
    }

    private List<String> skus(JsonNode product) {
        List<ObjectNode> variations = catalogue.variations(product);
        return variations.isEmpty()
                ? List.of(product.at("/row/sku").asString())
                : variations.stream().map(row -> row.at("/row/sku").asString()).toList();
    }

    /** Anything but the reference may be missing or null: so it is for what is not sold, and for what stays at home. */
    private static ObjectNode lowest(Article article, Country to) {
        ObjectNode row = SimJson.object().put("reference", article.sku());
        if (!article.active()) {
            return row;
        }
        if (article.domestic() && to.zone() == Countries.Zone.EXPORT) {
            return row.putNull("cost").putNull("carrierId").putNull("carrierName");
        }
        Carrier carrier =
                Carriers.cheapest(Carriers.ALL, to.zone(), article.weight()).orElseThrow();
        BigDecimal cost =
                Money.measure(carrier.cost(to.zone(), article.weight()).toPlainString());
        return row.put("cost", cost.toPlainString())
                .put("carrierId", carrier.id())
                .put("carrierName", carrier.name());
    }

    private static void option(ObjectNode option, Carrier carrier, Country to, BigDecimal weight) {
        option.putObject("shippingService")
                .put("id", carrier.service())
                .put("delay", carrier.delay())
                .put("name", carrier.name())
                .put("transportMethod", "van")
                .put("serviceName", carrier.name());
        option.put("cost", Money.number(carrier.cost(to.zone(), weight)))
                .put("weight", Money.measure(weight.toPlainString()));
    }

    private static OrderForm.Wanted wanted(Form form) {
        form.only(Set.of("reference", "quantity"));
        return new OrderForm.Wanted(form.required("reference"), form.quantity("quantity"));
    }

    private static String country(Form form, String name) {
        String country = form.required(name);
        if (!country.isBlank() && !Countries.exists(country)) {
            form.invalid(name);
        }
        return country;
    }

    private static Refusal noOptions() {
        return Refusal.plain(404, "There are no shipping options for this destination.");
    }
}
