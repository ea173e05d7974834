package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Telling the platform of parcels, and asking where they are. */
final class Shipping {

    private static final int FIRST = 1;
    private static final int CHANGE = 2;
    private static final List<String> EXTRA =
            List.of("extra_delivery_list", "resend_delivery_list", "gift_delivery_list");

    private final Sales sales;
    private final SimClock clock;

    Shipping(Sales sales, SimClock clock) {
        this.sales = sales;
        this.clock = clock;
    }

    ObjectNode send(Call call) {
        Sale sale = sales.required(call.required("order_sn"));
        long carrier = call.number("logistics_id");
        String number = call.required("tracking_number");
        int type = call.optionalOneOf("redelivery_type", List.of(FIRST, CHANGE)).orElse(FIRST);
        call.optionalNumber("refund_address_id");
        demandCarrier(carrier);
        if (type == FIRST ? !sale.awaitsShipment() : !underway(sale)) {
            throw Refusal.business(type == FIRST ? "订单不是待发货状态" : "订单不能修改物流信息");
        }
        sale.doc().put("logistics_id", carrier).put("tracking_number", number);
        sale.doc()
                .put(type == FIRST ? "shipped" : "parcels_changed", clock.now().toString());
        sales.put(sale);
        if (type == FIRST) {
            sales.record(Ledger.Deed.SHIPPED, sale);
        }
        return SimJson.object().put("is_success", true);
    }

    private static boolean underway(Sale sale) {
        return sale.shipped().isPresent() && sale.received().isEmpty();
    }

    private static void demandCarrier(long id) {
        if (!Carriers.carries(id)) {
            throw Refusal.business("物流公司不存在或不可用");
        }
    }

    /** More parcels of what was shipped. What is answered beside the request id is not documented. */
    ObjectNode extra(Call call) {
        Sale sale = sales.required(call.required("order_sn"));
        int type = call.oneOf("extra_track_type", List.of(1, 2, 3));
        ArrayNode tracks = call.list("extra_track_list");
        for (JsonNode track : tracks) {
            if (!track.path("shipping_id").isIntegralNumber()
                    || track.path("tracking_number").asString("").isEmpty()) {
                throw Refusal.parameter("extra_track_list");
            }
            demandCarrier(track.path("shipping_id").asLong());
        }
        if (sale.shipped().isEmpty()) {
            throw Refusal.business("订单未发货");
        }
        ArrayNode parcels = sale.doc().withArray(EXTRA.get(type - 1));
        tracks.forEach(track -> parcels.addObject()
                .put("logistics_id", track.path("shipping_id").asLong())
                .put("tracking_number", track.path("tracking_number").asString()));
        sale.doc().put("parcels_changed", clock.now().toString());
        sales.put(sale);
        return SimJson.object();
    }

    /** No word for a step is documented, so that only sentences tell them apart; a parcel of nobody's has no trace. */
    ObjectNode trace(Call call) {
        Optional<Long> carrier = Carriers.byCode(call.required("company_code"));
        String number = call.required("mail_no");
        ObjectNode body = SimJson.object();
        ArrayNode trace = body.putArray("trace_list");
        sales
                .all(sale -> carrier.isPresent()
                        && sale.doc().path("logistics_id").asLong(0) == carrier.get()
                        && sale.doc().path("tracking_number").asString("").equals(number))
                .stream()
                .findFirst()
                .ifPresent(sale -> steps(trace, sale));
        return body;
    }

    private static void steps(ArrayNode trace, Sale sale) {
        sale.shipped().ifPresent(at -> step(trace, Times.wall(at), "快件已揽收", "【上海市】快递员已揽收"));
        sale.received().ifPresent(at -> step(trace, Times.wall(at), "快件已签收", "【上海市】您的快件已签收"));
    }

    private static void step(ArrayNode trace, String at, String status, String sentence) {
        trace.addObject()
                .put("action", "")
                .put("desc", sentence)
                .put("status_desc", status)
                .put("status_time", at)
                .put("time", at)
                .put("node_description", status);
    }
}
