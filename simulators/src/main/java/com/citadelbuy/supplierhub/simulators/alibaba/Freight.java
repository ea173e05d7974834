package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to send goods: as browsed, and as they can be ordered. Their codes are not the same. */
final class Freight {

    static final String DISPATCH = "CN|US|MX";

    private static final Set<String> SERVED = Set.of(
            "US", "MX", "CA", "GB", "DE", "FR", "ES", "IT", "NL", "PL", "SE", "AT", "BE", "AU", "NZ", "JP", "KR", "BR");

    private static final Set<String> EPR = Set.of("DE", "FR");
    private static final String TOO_FEW = "4027";

    /** One way. */
    record Option(String code, String name, String type, String time, BigDecimal fee, boolean certified) {}

    private final Catalogue catalogue;

    Freight(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Refuses where nothing can be sent, whatever it is. */
    static void checkRoute(Seller seller, String country) {
        if (!SERVED.contains(country)) {
            throw Refusal.noRoute();
        }
        if (EPR.contains(country) && !seller.epr) {
            throw Refusal.trade("400007", "the seller has no EPR number");
        }
    }

    /** The ways that can be ordered; none where the goods are not kept in that country. */
    static List<Option> options(Basket basket, String dispatch) {
        List<Option> options = new ArrayList<>();
        if (!basket.keptIn(dispatch)) {
            return options;
        }
        options.add(new Option(
                "seller_oversea_distributor_sellers_shipping_method_1",
                "Seller's Shipping Method 1",
                "EXPRESS/MULTIMODAL_TRANSPORT",
                "3-9",
                fee("3", "4", basket.weight()),
                true));
        if (basket.seller().managed()) {
            options.add(new Option(
                    "SEMI_MANAGED_CARRIER_CODE_CHEAPEST",
                    "Standard",
                    "EXPRESS",
                    "10~15",
                    fee("2", "3", basket.weight()),
                    false));
        }
        return options;
    }

    private static BigDecimal fee(String base, String perKilogram, BigDecimal weight) {
        return new BigDecimal(base)
                .add(weight.multiply(new BigDecimal(perKilogram)))
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** What it will cost to order; one seller at a time. */
    ObjectNode binding(Call call) {
        String company = call.required("e_company_id");
        String country = call.matching("destination_country", "[A-Z]{2}");
        String dispatch = call.optionalMatching("dispatch_location", DISPATCH).orElse("CN");
        call.flag("enable_distribution_waybill");
        // The reference calls it optional; without it nothing is answered.
        address(call.object("address"), country);
        List<Fields> asked = Fields.each("logistics_product_list", call.array("logistics_product_list"));
        asked.forEach(one -> one.matching("country_code", "[A-Z]{2}"));
        Basket basket = Basket.of(catalogue, asked, TOO_FEW);
        if (!basket.seller().company.equals(company)) {
            throw Refusal.generic("the products are not of this company");
        }
        checkRoute(basket.seller(), country);
        return shown(options(basket, dispatch), dispatch, country);
    }

    private static void address(Fields address, String country) {
        String code = address.object("country").matching("code", "[A-Z]{2}");
        if (!code.equals(country)) {
            throw Unfit.unreadable("address.country.code");
        }
        boolean place = address.optionalObject("city")
                .flatMap(city -> city.optional("name"))
                .isPresent();
        if (!place
                || address.optional("address").isEmpty()
                || address.optional("zip").isEmpty()) {
            throw Refusal.addressIncomplete();
        }
    }

    /** An estimate for one product, whose codes cannot be ordered. */
    ObjectNode browsed(Call call) {
        String id = call.matching("product_id", "\\d{1,18}");
        call.required("quantity");
        int quantity = call.number("quantity", 1, 1, 1_000_000);
        String country = call.matching("destination_country", "[A-Z]{2}");
        call.optional("zip_code");
        String dispatch = call.optionalMatching("dispatch_location", DISPATCH).orElse("CN");
        call.flag("enable_distribution_waybill");
        Product product = catalogue.product(id).orElseThrow(Refusal::productExpired);
        if (product.skus().getFirst().price(quantity).isEmpty()) {
            throw Refusal.trade(TOO_FEW, "no cost for the quantity, the minimum is " + product.minimum());
        }
        checkRoute(product.seller(), country);
        BigDecimal weight = product.weight().multiply(BigDecimal.valueOf(quantity));
        Option option = new Option(
                "EX_ASP_Economy_Express_3C",
                "Alibaba.com Economy Express (3C)",
                "EXPRESS",
                "10~15",
                fee("4", "5", weight),
                false);
        return shown(product.shipsFrom(dispatch) ? List.of(option) : List.of(), dispatch, country);
    }

    private static ObjectNode shown(List<Option> options, String dispatch, String country) {
        ArrayNode value = SimJson.array();
        options.forEach(option -> {
            ObjectNode shown =
                    value.addObject().put("destination_country", country).put("vendor_code", option.code());
            shown.set("fee", Money.of(option.fee().toPlainString()));
            shown.put("shipping_type", option.type())
                    .put("dispatch_country", dispatch)
                    .put("vendor_name", option.name())
                    .put("solution_biz_type", "distributionWaybill")
                    .put("trade_term", "DAP")
                    .put("delivery_time", option.time());
            if (option.certified()) {
                shown.put("store_type", "CERTIFIED");
            }
        });
        return Family.value(value);
    }
}
