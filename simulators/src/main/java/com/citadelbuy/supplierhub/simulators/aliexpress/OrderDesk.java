package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Product;
import com.citadelbuy.supplierhub.simulators.aliexpress.Catalogue.Sku;
import com.citadelbuy.supplierhub.simulators.aliexpress.Freight.Option;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes orders: all of a request or nothing of it, one order for each store. */
final class OrderDesk {

    private static final String REQUEST = "param_place_order_request4_open_api_d_t_o";
    private static final String EXTENSION = "ds_extend_request";
    private static final String HANDLED = "handled_out_order_ids";
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;
    private final Orders orders;

    OrderDesk(World world, SimClock clock, Catalogue catalogue, Orders orders) {
        this.world = world;
        this.clock = clock;
        this.catalogue = catalogue;
        this.orders = orders;
    }

    Answer create(Call call) {
        ObjectNode request = call.object(REQUEST);
        JsonNode extension =
                call.optionalObject(EXTENSION).<JsonNode>map(given -> given).orElse(MissingNode.getInstance());
        ObjectNode body = SimJson.object();
        try {
            body.set("result", place(request, extension));
        } catch (Rejection rejected) {
            body.set("result", rejected.result());
        }
        return Answer.of(body);
    }

    private ObjectNode place(ObjectNode request, JsonNode extension) {
        String reference = reference(request);
        boolean pay = wantsToPay(extension.path("payment"));
        if (!(request.path("logistics_address") instanceof ObjectNode address)) {
            throw Refusal.missing(REQUEST + ".logistics_address");
        }
        List<Asked> asked = asked(request.path("product_items"));
        if (!reference.isEmpty() && handled(reference)) {
            throw new Rejection("REPEATED_ORDER_ERROR", "Repeated placed order");
        }
        payable(extension.path("payment"));
        AddressRules.check(address, extension.path("trade_extra_param"));
        Marker marker = Marker.in(address.path("address").asString(""));
        switch (marker) {
            case REJECTED_ADDRESS -> throw Rejection.address("Please enter a valid street address");
            case OUT_OF_STOCK -> throw new Rejection("INVENTORY_HOLD_ERROR");
            default -> {}
        }
        List<OrderLine> lines = lines(asked, address.path("country").asString());
        return open(reference, lines, marker, pay);
    }

    private ObjectNode open(String reference, List<OrderLine> lines, Marker marker, boolean pay) {
        Map<Long, List<OrderLine>> byStore = new LinkedHashMap<>();
        lines.forEach(line -> byStore.computeIfAbsent(line.product().storeId(), store -> new ArrayList<>())
                .add(line));
        if (!reference.isEmpty()) {
            world.put(HANDLED, reference, SimJson.object().put("at", clock.now().toString()));
        }
        boolean declined = marker == Marker.INSUFFICIENT_FUNDS;
        ObjectNode result = SimJson.object().put("is_success", true);
        ArrayNode ids = result.putArray("order_list");
        Orders.Payment payment =
                !pay ? Orders.Payment.NOT_ASKED : declined ? Orders.Payment.DECLINED : Orders.Payment.PAID;
        byStore.forEach((store, own) -> ids.add(orders.open(reference, store, own, marker, payment)));
        return pay && declined
                ? result.put("error_msg", "OrderCreated, autoPay fail: the payment was declined")
                : result;
    }

    private boolean handled(String reference) {
        return world.get(HANDLED, reference)
                .map(known -> Instant.parse(known.path("at").asString()))
                .map(at -> clock.now().isBefore(at.plus(REMEMBERED)))
                .orElse(false);
    }

    private static String reference(ObjectNode request) {
        JsonNode reference = request.path("out_order_id");
        if (!reference.isString() && request.hasNonNull("out_order_id")) {
            throw Refusal.unsupported(REQUEST + ".out_order_id");
        }
        return reference.asString("");
    }

    private static boolean wantsToPay(JsonNode payment) {
        JsonNode wanted = payment.path("try_to_pay");
        if (wanted.isMissingNode()) {
            return false;
        }
        // Text, not a boolean.
        if (!wanted.isString() || !wanted.asString().matches("true|false")) {
            throw Refusal.unsupported(EXTENSION + ".payment.try_to_pay");
        }
        return wanted.asString().equals("true");
    }

    private static void payable(JsonNode payment) {
        if (!payment.path("pay_currency").asString("USD").equals("USD")) {
            throw new Rejection("PRICE_PAY_CURRENCY_ERROR");
        }
    }

    /** One line as it came. */
    private record Asked(long product, String attribute, int count, String service) {}

    private static List<Asked> asked(JsonNode items) {
        if (!items.isArray() || items.isEmpty()) {
            throw Refusal.missing(REQUEST + ".product_items");
        }
        return items.valueStream().map(OrderDesk::asked1).toList();
    }

    private static Asked asked1(JsonNode item) {
        long product = number(item, "product_id", Long.MAX_VALUE);
        int count = (int) number(item, "product_count", 1_000_000);
        return new Asked(product, text(item, "sku_attr"), count, text(item, "logistics_service_name"));
    }

    private static long number(JsonNode item, String name, long most) {
        JsonNode value = item.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw Refusal.missing("product_items." + name);
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 1 || value.asLong() > most) {
            throw Refusal.unsupported("product_items." + name);
        }
        return value.asLong();
    }

    private static String text(JsonNode item, String name) {
        JsonNode value = item.path(name);
        if (!value.isString() && item.hasNonNull(name)) {
            throw Refusal.unsupported("product_items." + name);
        }
        return value.asString("");
    }

    private List<OrderLine> lines(List<Asked> asked, String country) {
        Map<String, Integer> wanted = new HashMap<>();
        List<OrderLine> lines = new ArrayList<>();
        for (Asked one : asked) {
            Product product = product(one.product());
            Sku sku = product.skuByAttribute(one.attribute()).orElseThrow(() -> new Rejection("SKU_NOT_EXIST"));
            int all = wanted.merge(sku.id(), one.count(), Integer::sum);
            lines.add(new OrderLine(product, sku, one.count(), freight(product, sku, one, all, country), country));
        }
        return lines;
    }

    private Product product(long id) {
        Product product = catalogue.product(id).orElseThrow(() -> new Rejection("PRODUCT_NOT_EXIST"));
        if (!product.onSale()) {
            throw new Rejection("PRODUCT_OFF_SHELF");
        }
        return product;
    }

    private static Option freight(Product product, Sku sku, Asked asked, int all, String country) {
        if (sku.strictlyLimited() && all > sku.limit()) {
            throw new Rejection("A001_ORDER_CANNOT_BE_PLACED");
        }
        if (all > sku.stock()) {
            boolean named = !asked.service().isEmpty() && sku.stock() > 0;
            throw new Rejection(named ? "DELIVERY_METHOD_NOT_EXIST" : "INVENTORY_HOLD_ERROR");
        }
        return Freight.options(product, asked.count(), country).stream()
                .filter(option -> asked.service().isEmpty() || option.code().equals(asked.service()))
                .findFirst()
                .orElseThrow(() -> new Rejection("DELIVERY_METHOD_NOT_EXIST"));
    }
}
