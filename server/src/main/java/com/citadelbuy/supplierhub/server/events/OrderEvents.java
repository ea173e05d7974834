package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.CommonMembers.CONNECTION;
import static com.citadelbuy.supplierhub.server.events.CommonMembers.SUPPLIER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.NUMBER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.always;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.maybe;

import com.citadelbuy.supplierhub.server.events.EventKind.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Of orders, their parts and their parcels. */
final class OrderEvents {

    private OrderEvents() {}

    static List<EventKind> all() {
        return Stream.of(orders(), shipments()).flatMap(List::stream).toList();
    }

    private static List<EventKind> orders() {
        Stream<EventKind> own = Stream.of(
                EventKind.of(
                        "order.accepted",
                        "order",
                        "An order was taken and will be placed.",
                        maybe("connection_id", TEXT, "Where all of it is placed on one connection."),
                        maybe("reference", TEXT, "The client's own name for it."),
                        always("supplier_orders", NUMBER, "How many parts it has.")),
                EventKind.of(
                        "order_batch.created",
                        "order_batch",
                        "Many orders were taken at once.",
                        always("total", NUMBER, "How many entries there are.")),
                EventKind.of(
                        "order_batch.finished",
                        "order_batch",
                        "Each entry of a batch is accepted or refused.",
                        always("total", NUMBER, "How many entries there are."),
                        always("accepted", NUMBER, "How many became orders."),
                        always("refused", NUMBER, "How many did not.")));
        Member why = maybe("reason", TEXT, "Why, for machines; absent where the type says it all.");
        Stream<EventKind> states = states().entrySet().stream()
                .map(state -> part("order." + state.getKey(), state.getValue())
                        .with(
                                always("from", TEXT, "The state it was in."),
                                always("to", TEXT, "The state it is in."),
                                why));
        Stream<EventKind> cancelling = cancelling().entrySet().stream()
                .map(state -> part("order.cancellation_" + state.getKey(), state.getValue())
                        .with(why));
        return Stream.of(own, states, cancelling).flatMap(each -> each).toList();
    }

    private static List<EventKind> shipments() {
        return Stream.of(
                        EventKind.of("shipment.created", "shipment", "A parcel is known."),
                        EventKind.of("shipment.updated", "shipment", "More is known of a parcel."))
                .map(kind -> kind.with(
                        CONNECTION,
                        always("order_id", TEXT, "The order."),
                        always("supplier_order_id", TEXT, "The part of it."),
                        always("status", TEXT, "How the parcel stands.")))
                .toList();
    }

    private static EventKind part(String type, String meaning) {
        return EventKind.of(
                type,
                "order",
                meaning,
                CONNECTION,
                SUPPLIER,
                always("supplier_order_id", TEXT, "The part of the order that it happened to."));
    }

    /** The states of a supplier order, by their words. */
    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("queued", "A part is to be placed again.");
        states.put("sending", "A part is being placed.");
        states.put("outcome_unknown", "A part may or may not have been placed; it is being found out.");
        states.put("created", "The supplier has a part and waits for a step of ours.");
        states.put("created_id_unknown", "A part was placed; the supplier's id for it is not known.");
        states.put("confirming", "A part is being confirmed.");
        states.put("paying", "A part is being paid.");
        states.put("submitted", "Our side of a part is done.");
        states.put("processing", "The supplier works on a part.");
        states.put("on_hold", "A part waits for something outside.");
        states.put("partially_shipped", "Some of a part is on its way.");
        states.put("shipped", "A part is on its way.");
        states.put("delivered", "A part has arrived.");
        states.put("returned", "A part came back.");
        states.put("cancelled", "A part is cancelled.");
        states.put("refunded", "The money for a part came back.");
        states.put("rejected", "A part was not placed, which is proven.");
        states.put("failed", "The supplier gave a part up.");
        states.put("needs_attention", "A part waits for a person.");
        return states;
    }

    /** What becomes of the wish to cancel, by its words. */
    private static Map<String, String> cancelling() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("none", "Nobody wishes any more that a part be cancelled.");
        states.put("wanted", "A part is to be cancelled.");
        states.put("requested", "The supplier was asked to cancel a part.");
        states.put("accepted", "The supplier cancelled a part, or it was never placed.");
        states.put("refused", "The supplier does not cancel a part.");
        states.put("too_late", "A part had left before it could be cancelled.");
        return states;
    }
}
