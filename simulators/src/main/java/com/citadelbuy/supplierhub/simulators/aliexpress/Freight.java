package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Product;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to have one variant sent somewhere, and what they cost. */
final class Freight {

    private static final String REQUEST = "queryDeliveryReq";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM dd", Locale.US);
    private static final DateTimeFormatter DAY_ALONE = DateTimeFormatter.ofPattern("dd", Locale.US);

    /**
     * One way.
     *
     * @param fee in dollars, before any rule makes it free
     * @param threshold goods for this many dollars travel for nothing; nothing said when absent
     */
    record Option(
            String code,
            String company,
            BigDecimal fee,
            boolean free,
            Optional<BigDecimal> threshold,
            int least,
            int most) {

        BigDecimal charged(BigDecimal goods) {
            boolean earned = threshold.isPresent() && goods.compareTo(threshold.get()) >= 0;
            return free || earned ? Money.ZERO : fee;
        }
    }

    private final Catalogue catalogue;
    private final SimClock clock;

    Freight(Catalogue catalogue, SimClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Every way in which this many can travel; none when the goods do not go there. */
    static List<Option> options(Product product, int count, String country) {
        List<Option> options = new ArrayList<>();
        if (!product.onSale() || !product.sellableTo(country)) {
            return options;
        }
        long kind = product.id() % 3;
        if (kind != 1) {
            BigDecimal threshold = new BigDecimal(product.id() % 5 == 0 ? "0.00" : "10.00");
            options.add(new Option(
                    "CAINIAO_FULFILLMENT_STD",
                    "AliExpress Selection Standard",
                    new BigDecimal("1.99"),
                    false,
                    Optional.of(threshold),
                    7,
                    14));
        }
        BigDecimal fee = new BigDecimal("2.50")
                .add(product.weight().multiply(new BigDecimal(6L * count)))
                .setScale(2, RoundingMode.HALF_UP);
        boolean free = kind == 2;
        options.add(new Option(
                "CAINIAO_STANDARD",
                "AliExpress standard shipping",
                free ? Money.ZERO : fee,
                free,
                Optional.empty(),
                17,
                34));
        return options;
    }

    Answer query(Call call) {
        ObjectNode asked = call.object(REQUEST);
        long productId = Long.parseLong(text(asked, "productId", "\\d{1,18}"));
        String skuId = text(asked, "selectedSkuId", "\\d{1,18}");
        if (!asked.path("quantity").isString() && asked.hasNonNull("quantity")) {
            // Reported by those who sent a number.
            throw Refusal.unsupported(REQUEST + ".quantity");
        }
        int quantity = Integer.parseInt(text(asked, "quantity", "[1-9]\\d{0,6}"));
        String country = text(asked, "shipToCountry", "[A-Z]{2}");
        String currency = text(asked, "currency", "[A-Z]{3}");
        text(asked, "language", "[a-z]{2}(_[A-Z]{2})?");
        text(asked, "locale", "[a-z]{2}_[A-Z]{2}");
        if (!Money.known(currency)) {
            throw Refusal.unsupported(REQUEST + ".currency");
        }
        ObjectNode body = SimJson.object();
        body.set("result", result(productId, skuId, quantity, country, currency));
        return Answer.about(productId, body);
    }

    private ObjectNode result(long productId, String skuId, int quantity, String country, String currency) {
        Optional<Product> product = catalogue.product(productId);
        Optional<Sku> sku = product.flatMap(known -> known.sku(skuId));
        if (product.isEmpty() || sku.isEmpty()) {
            return trouble("DELIVERY_INFO_EMPTY");
        }
        List<Option> options = options(product.get(), quantity, country);
        if (options.isEmpty()) {
            return trouble("DELIVERY_NOT_AVAILABLE_TO_YOUR_ADDRESS");
        }
        ObjectNode result =
                SimJson.object().put("msg", "Call succeeds").put("code", 200).put("success", true);
        ArrayNode list = result.putArray("delivery_options");
        options.forEach(option -> list.add(show(option, sku.get(), currency)));
        return result;
    }

    private static ObjectNode trouble(String text) {
        return SimJson.object().put("msg", text).put("code", 505).put("success", false);
    }

    private ObjectNode show(Option option, Sku sku, String currency) {
        ObjectNode shown = SimJson.object()
                .put("code", option.code())
                .put("shipping_fee_currency", currency)
                .put("free_shipping", option.free())
                .put("mayHavePFS", option.threshold().isPresent())
                .put("guaranteed_delivery_days", "75")
                .put("min_delivery_days", option.least())
                .put("max_delivery_days", option.most())
                .put("tracking", true)
                .put("delivery_date_desc", window(option))
                .put("company", option.company())
                .put("ship_from_country", sku.shipsFrom())
                .put("available_stock", Integer.toString(sku.stock()))
                .put("ddpIncludeVATTax", "true");
        option.threshold().ifPresent(least -> shown.put("free_shipping_threshold", "$" + least.toPlainString()));
        if (!option.free()) {
            // Major units, whatever the name says.
            shown.put("shipping_fee_cent", Money.text(currency, option.fee()))
                    .put("shipping_fee_format", Money.shown(currency, option.fee()));
        }
        return shown;
    }

    private String window(Option option) {
        var first = clock.now().plus(Duration.ofDays(option.least())).atOffset(ZoneOffset.UTC);
        var last = clock.now().plus(Duration.ofDays(option.most())).atOffset(ZoneOffset.UTC);
        boolean sameMonth = first.getMonth() == last.getMonth();
        return DAY.format(first) + " - " + (sameMonth ? DAY_ALONE : DAY).format(last);
    }

    private static String text(ObjectNode asked, String name, String pattern) {
        JsonNode value = asked.path(name);
        if (!value.isString() && !value.isIntegralNumber() || value.asString().isEmpty()) {
            throw Refusal.missing(REQUEST + "." + name);
        }
        if (!value.asString().matches(pattern)) {
            throw Refusal.unsupported(REQUEST + "." + name);
        }
        return value.asString();
    }
}
