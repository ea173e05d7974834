package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What shipping would cost: v1 for what stands in the store or the catalogue, v2 for the catalogue. */
final class ShippingRates {

    private static final int PIECES_PER_PARCEL = 50;

    private record Line(long variant, long quantity) {}

    private final Catalog catalog;
    private final StoreProducts products;
    private final Recipients recipients;
    private final Shipping shipping;
    private final Limits limits;

    ShippingRates(Catalog catalog, StoreProducts products, Recipients recipients, Shipping shipping, Limits limits) {
        this.catalog = catalog;
        this.products = products;
        this.recipients = recipients;
        this.shipping = shipping;
        this.limits = limits;
    }

    SimReply v1(Call call) {
        Fields body = call.body();
        String country = recipients.country(body.requiredObject("recipient"));
        List<Line> lines = new ArrayList<>();
        for (Fields item : body.requiredObjects("items")) {
            item.text("value").ifPresent(value -> Money.amount(value, item.at() + "value"));
            lines.add(new Line(variantV1(call, item), item.quantity()));
        }
        locale(body);
        ArrayNode result = SimJson.array();
        String currency = body.text("currency").orElse(Money.STORE_CURRENCY);
        for (Shipping.Rate rate : counted(call, country, lines)) {
            result.addObject()
                    .put("id", rate.id())
                    .put("name", rate.name(shipping.today()))
                    .put("rate", Money.in(currency, rate.dollars()))
                    .put("currency", currency)
                    .put("minDeliveryDays", rate.minDays())
                    .put("maxDeliveryDays", rate.maxDays())
                    .put("minDeliveryDate", rate.minDate(shipping.today()).toString())
                    .put("maxDeliveryDate", rate.maxDate(shipping.today()).toString());
        }
        return SimReply.json(200, SimJson.object().put("code", 200).set("result", result));
    }

    private static void locale(Fields body) {
        String locale = body.text("locale").orElse("en_US");
        if (!List.of("en_US", "es_ES").contains(locale)) {
            throw Refusal.badRequest("Invalid locale: " + locale);
        }
    }

    /** Ids are texts in this one request, numbers everywhere else. */
    private long variantV1(Call call, Fields item) {
        Optional<String> blank = item.text("variant_id");
        Optional<String> external = item.text("external_variant_id");
        if (blank.isPresent()) {
            return catalog.variant(Call.number(blank.get()))
                    .orElseThrow(() -> Refusal.badRequest("Invalid variant: " + blank.get()))
                    .path("id")
                    .asLong();
        }
        if (external.isPresent()) {
            return products.find(StoreProducts.VARIANTS, call.store(), "@" + external.get())
                    .orElseThrow(() -> Refusal.badRequest("Invalid variant: " + external.get()))
                    .path("variant")
                    .asLong();
        }
        if (item.text("warehouse_product_variant_id").isPresent()) {
            throw Refusal.badRequest("Invalid warehouse variant");
        }
        throw Refusal.missing(item.at() + "variant_id");
    }

    SimReply v2(Call call) {
        Fields body = call.body();
        String country = recipients.country(body.requiredObject("recipient"));
        List<Line> lines = new ArrayList<>();
        for (Fields item : body.requiredObjects("order_items")) {
            lines.add(new Line(variantV2(item), item.quantity()));
        }
        String currency = body.text("currency").orElse(Money.STORE_CURRENCY);
        ObjectNode reply = SimJson.object();
        ArrayNode data = reply.putArray("data");
        for (Shipping.Rate rate : counted(call, country, lines)) {
            ObjectNode shown = data.addObject()
                    .put("shipping", rate.id())
                    .put("shipping_method_name", rate.name(shipping.today()))
                    .put("rate", Money.in(currency, rate.dollars()))
                    .put("currency", currency)
                    .put("min_delivery_days", rate.minDays())
                    .put("max_delivery_days", rate.maxDays())
                    .put("min_delivery_date", rate.minDate(shipping.today()).toString())
                    .put("max_delivery_date", rate.maxDate(shipping.today()).toString());
            shown.set("shipments", parcels(country, lines));
        }
        reply.putArray("extra");
        return SimReply.json(200, reply);
    }

    private long variantV2(Fields item) {
        String source = item.requiredText("source");
        if (source.equals("warehouse")) {
            throw Refusal.badRequest("Invalid warehouse variant: " + item.requiredNumber("warehouse_variant_id"));
        }
        if (!source.equals("catalog")) {
            throw Refusal.badRequest("Invalid source: " + source);
        }
        long id = item.requiredNumber("catalog_variant_id");
        return catalog.variant(id)
                .orElseThrow(() -> Refusal.badRequest("Invalid catalog variant: " + id))
                .path("id")
                .asLong();
    }

    private List<Shipping.Rate> counted(Call call, String country, List<Line> lines) {
        long pieces = lines.stream().mapToLong(Line::quantity).sum();
        limits.quote(call.grant().token(), pieces);
        return shipping.rates(country, pieces);
    }

    private static ArrayNode parcels(String country, List<Line> lines) {
        ArrayNode parcels = SimJson.array();
        long room = 0;
        for (Line line : lines) {
            long left = line.quantity();
            while (left > 0) {
                if (room == 0) {
                    parcels.addObject()
                            .put("departure_country", Countries.inEurope(country) ? "LV" : "US")
                            .putArray("shipment_items");
                    room = PIECES_PER_PARCEL;
                }
                long packed = Math.min(left, room);
                ObjectNode parcel = (ObjectNode) parcels.get(parcels.size() - 1);
                ((ArrayNode) parcel.path("shipment_items"))
                        .addObject()
                        .put("catalog_variant_id", line.variant())
                        .put("quantity", packed);
                parcel.put("customs_fees_possible", !country.equals("US") && !Countries.inEurope(country));
                left -= packed;
                room -= packed;
            }
        }
        return parcels;
    }
}
