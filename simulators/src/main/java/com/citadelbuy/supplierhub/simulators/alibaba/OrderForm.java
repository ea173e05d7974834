package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order as it was asked for, every field of it read before anything is looked up.
 *
 * @param address as orders show it later
 */
record OrderForm(
        String reference,
        List<Fields> products,
        String country,
        String street,
        ObjectNode address,
        String dispatch,
        String carrier) {

    private static final String PLATFORMS = "Shopify|CommerceHQ|WooCommerce|GrooveKart|BigCommerce";

    static OrderForm of(Call call) {
        String reference = call.required("channel_refer_id");
        List<Fields> products = Fields.each("product_list", call.array("product_list"));
        Fields detail = call.object("logistics_detail");
        Fields address = detail.object("shipment_address");
        String carrier = detail.required("carrier_code");
        String dispatch =
                detail.optionalMatching("dispatch_location", Freight.DISPATCH).orElse("CN");
        call.optionalObject("properties").ifPresent(properties -> {
            properties.matching("platform", PLATFORMS);
            properties.optional("orderId");
        });
        call.flag("enable_distribution_waybill");
        String country = address.matching("country_code", "[A-Z]{2}");
        clearance(call, country);
        attachments(call);
        return new OrderForm(
                reference, products, country, address.required("address"), kept(address), dispatch, carrier);
    }

    /** Which countries ask for it is not documented but of Korea; what it must hold is not either, so all of it is demanded. */
    private static void clearance(Call call, String country) {
        Optional<Fields> told = call.optionalObject("clearance_detail");
        if (told.isEmpty() && country.equals("KR")) {
            throw Refusal.missing("clearance_detail");
        }
        told.ifPresent(clearance -> {
            List.of("clearance_code", "clearancer", "clearance_mobile_number").forEach(clearance::required);
            clearance.matching("clearance_type", "PERSONAL|BUSINESS");
        });
    }

    /** Files are named by paths that an upload answered, and none was uploaded here. */
    private static void attachments(Call call) {
        if (call.optional("attachments").isPresent()
                && !call.array("attachments").isEmpty()) {
            throw Unfit.unreadable("attachments.file_path");
        }
    }

    private static ObjectNode kept(Fields address) {
        ObjectNode kept = SimJson.object();
        List.of("contact_person", "country", "address").forEach(name -> kept.put(name, address.required(name)));
        kept.put("country_code", address.required("country_code"));
        for (String name : List.of("zip", "province", "city")) {
            address.optional(name).ifPresent(value -> kept.put(name, value));
        }
        for (String name : List.of("province_code", "city_code", "alternate_address", "fax", "port")) {
            address.optional(name);
        }
        address.optionalObject("telephone").ifPresent(telephone -> {
            ObjectNode mobile = kept.putObject("mobile");
            telephone.optional("area");
            telephone.optional("country").ifPresent(country -> mobile.put("country", country));
            telephone.optional("number").ifPresent(number -> mobile.put("number", number));
        });
        return kept;
    }

    /** Too little of a place to reckon its tariff. */
    boolean incomplete() {
        return !address.has("zip") || !address.has("city");
    }
}
