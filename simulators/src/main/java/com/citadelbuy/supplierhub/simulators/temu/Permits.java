package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Of which events the seller lets the app be told: none before a call with his token says so. */
final class Permits {

    static final String TEST = "bg_open_event_test";
    static final String ORDER_STATUS = "bg_order_status_change_event";
    static final String ADDRESS = "bg_trade_logistics_address_changed";
    static final String AFTER_SALES = "bg_aftersales_status_change";
    static final String CANCELLATION = "bg_cancel_order_status_change";

    static final List<String> EVENTS = List.of(TEST, ORDER_STATUS, ADDRESS, AFTER_SALES, CANCELLATION);

    private static final int MOST = 20;
    private static final String PERMITS = "permits";
    private static final String MALL = "mall";
    private static final String CODES = "codes";
    private static final String PERMIT = "permitEventCodeList";
    private static final String CANCEL = "cancelEventCodeList";

    private final World world;
    private Runnable listener = () -> {};

    Permits(World world) {
        this.world = world;
    }

    /** Whoever wants to know that they changed. */
    void tell(Runnable listener) {
        this.listener = listener;
    }

    /** What it answers is not documented. */
    JsonNode update(Call call) {
        List<String> permitted = codes(call, PERMIT);
        List<String> cancelled = codes(call, CANCEL);
        if (permitted.isEmpty() && cancelled.isEmpty()) {
            throw call.refused(PERMIT);
        }
        List<String> codes = new ArrayList<>(all());
        codes.addAll(permitted);
        codes.removeAll(cancelled);
        keep(codes);
        return NullNode.getInstance();
    }

    private static List<String> codes(Call call, String name) {
        List<String> codes = call.texts(name, MOST);
        if (!EVENTS.containsAll(codes)) {
            throw call.refused(name);
        }
        return codes;
    }

    void everything() {
        keep(EVENTS);
    }

    private void keep(List<String> codes) {
        ObjectNode kept = SimJson.object();
        ArrayNode list = kept.putArray(CODES);
        EVENTS.stream().filter(codes::contains).forEach(list::add);
        world.put(PERMITS, MALL, kept);
        listener.run();
    }

    List<String> all() {
        return world.get(PERMITS, MALL).stream()
                .flatMap(kept -> kept.path(CODES).valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    /** What the numbers of a permit mean is not documented; one for a given one. */
    ArrayNode shown() {
        ArrayNode list = SimJson.array();
        all().forEach(code -> list.addObject().put("eventCode", code).put("permitsStatus", 1));
        return list;
    }
}
