package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Ways to send goods, and what each costs for each item of an order. */
final class Shipping {

    /**
     * @param first dollars for the first piece of an item
     * @param further dollars for each further one
     * @param excluded states to which it does not go
     */
    enum Method {
        GROUND("FedEx Ground", "Standard", "8.50", "1.25", "2-6", "1-2", "FedEx", "AK", "HI"),
        SECOND_DAY("UPS 2nd Day Air", "Express", "21.90", "6.40", "2-2", "1-1", "UPS", "AK", "HI"),
        MAIL("USPS Priority Mail", "Standard", "10.35", "3.10", "2-5", "1-3", "USPS");

        private final String shown;
        private final String type;
        private final BigDecimal first;
        private final BigDecimal further;
        private final String days;
        private final String online;
        private final String carrier;
        private final List<String> excluded;

        Method(
                String shown,
                String type,
                String first,
                String further,
                String days,
                String online,
                String carrier,
                String... excluded) {
            this.shown = shown;
            this.type = type;
            this.first = new BigDecimal(first);
            this.further = new BigDecimal(further);
            this.days = days;
            this.online = online;
            this.carrier = carrier;
            this.excluded = List.of(excluded);
        }

        String id() {
            return Ids.letters("ship method " + name());
        }

        String shown() {
            return shown;
        }

        String carrier() {
            return carrier;
        }

        boolean goesTo(String state) {
            return !excluded.contains(state);
        }

        BigDecimal fee(Goods goods, int quantity) {
            if (this == GROUND && goods.is("freeShipping")) {
                return BigDecimal.ZERO;
            }
            return first.add(further.multiply(BigDecimal.valueOf(quantity - 1L)));
        }

        static Optional<Method> of(String id) {
            return Arrays.stream(values())
                    .filter(method -> method.id().equals(id))
                    .findFirst();
        }
    }

    private static final int MOST_GOODS = 20;

    private final Catalogue catalogue;

    Shipping(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SimReply methods(Call call) {
        ArrayNode data = SimJson.array();
        for (Method method : Method.values()) {
            data.addObject()
                    .put("shipId", method.id())
                    .put("shipName", method.shown)
                    .put("shipProdType", method.type);
        }
        return Envelope.one(data);
    }

    /** One result for each item; no way to send it is no refusal but an empty list. */
    SimReply quote(Call call) {
        Body body = call.body();
        String country = body.required("shipToCountry");
        String state = body.required("shipToProvince");
        body.required("shipToCity");
        body.required("shipToZipCode");
        if (!Platforms.knows(body.required("platformId"))) {
            throw Refusal.invalid("platformId");
        }
        String only = body.text("shipId");
        List<ObjectNode> results = new ArrayList<>();
        for (Body goods : body.objects("goods", MOST_GOODS)) {
            int quantity = goods.whole("quantity");
            if (quantity < 1) {
                throw Refusal.invalid("quantity");
            }
            results.add(catalogue
                    .item(goods.required("itemNo"))
                    .map(item -> Envelope.good(costs(item, quantity, country, state, only)))
                    .orElseGet(() -> Envelope.bad("Goods not found")));
        }
        return Envelope.many(results);
    }

    private static ObjectNode costs(Goods.Item item, int quantity, String country, String state, String only) {
        ObjectNode data = SimJson.object().put("itemNo", item.itemNo()).put("quantity", quantity);
        ArrayNode costs = data.putArray("costs");
        for (Method method : Method.values()) {
            boolean wanted = only.isEmpty() || only.equals(method.id());
            if (wanted && Regions.knows(country, state) && method.goesTo(state)) {
                costs.addObject()
                        .put("shipId", method.id())
                        .put("shipName", method.shown)
                        .put("shipFee", Money.number(method.fee(item.goods(), quantity)))
                        .put("shipTime", method.days)
                        .put("onlineTime", method.online)
                        .put("currencyId", "USD")
                        .put("shippingMethodId", method.id())
                        .put("excludingProvince", String.join(",", method.excluded));
            }
        }
        return data;
    }
}
