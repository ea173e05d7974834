package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the seller sends to Takealot's centres. Nothing here is made by a call: people pack and send in the Seller Portal, one
 * parcel for what an order needs, and {@link OldShipments} did so to replenish.
 */
final class Shipments {

    /** The documents' states of a purchase order, whole. */
    static final Set<String> STATES = Set.of(
            "shipped",
            "receiving",
            "partially_received",
            "received_full_quantity",
            "closed_partially_received",
            "cancelled",
            "unloaded");

    private static final Duration UNLOADED = Duration.ofHours(36);
    private static final Duration RECEIVING = Duration.ofHours(42);
    private static final Duration RECEIVED = Duration.ofHours(48);
    private static final Duration DUE = Duration.ofDays(3);
    private static final Set<String> EXPANDS = Set.of("shipment_items");

    private static final Set<String> FIELDS = Set.of(
            "shipment_id",
            "purchase_order_number",
            "purchase_order_state",
            "shipment_type",
            "reference",
            "created_at",
            "due_date",
            "destination_region",
            "shipped",
            "cancelled",
            "tracking_info",
            "date_unloaded");

    private static final Pages.Kind LIST = new Pages.Kind(1000, Set.of(), EXPANDS, FIELDS, false);

    private final SimClock clock;
    private final Sales sales;
    private final Course course;
    private final OldShipments old;

    Shipments(SimClock clock, Sales sales, Course course, Offers offers) {
        this.clock = clock;
        this.sales = sales;
        this.course = course;
        this.old = new OldShipments(offers);
    }

    SimReply list(Call call) {
        return Pages.answer(call, LIST, query -> all(), Shipments::shown);
    }

    SimReply read(Call call) {
        call.query().only(Set.of("expands"));
        Set<String> expands = call.query().words("expands", EXPANDS);
        return all().stream()
                .filter(shipment -> shipment.path("shipment_id").asString().equals(call.argument()))
                .findFirst()
                .map(shipment -> SimReply.json(200, shown(shipment, expands)))
                .orElseThrow(() -> Refusal.notFound("Shipment"));
    }

    private static ObjectNode shown(ObjectNode shipment, Set<String> expands) {
        if (!expands.contains("shipment_items")) {
            shipment.remove("shipment_items");
        }
        return shipment;
    }

    /** Newest first. */
    private List<ObjectNode> all() {
        Map<Long, List<Sale>> sent =
                sales.all(Sale::leadtime).stream().filter(course::sent).collect(Collectors.groupingBy(Sale::shipment));
        List<ObjectNode> all = sent.values().stream()
                .map(this::ofOrder)
                .sorted(Comparator.comparing((ObjectNode shipment) ->
                                shipment.path("shipment_id").asLong())
                        .reversed())
                .collect(Collectors.toList());
        all.addAll(old.all());
        return all;
    }

    private ObjectNode ofOrder(List<Sale> lines) {
        Sale first = lines.getFirst();
        Duration worked = clock.worked(first.at());
        boolean cancelled = lines.stream().allMatch(course::cancelled);
        String state = cancelled ? "cancelled" : state(worked);
        Instant left = clock.after(first.at(), Course.SENT);
        ObjectNode view = SimJson.object()
                .put("shipment_id", first.shipment())
                .put("purchase_order_number", number(first))
                .put("purchase_order_state", state)
                .put("shipment_type", "customer_order")
                .put("reference", "PO-" + number(first))
                .put("created_at", Times.text(left))
                .put("due_date", Times.day(first.at().plus(DUE)).toString())
                .put("destination_region", first.source().name())
                .put("shipped", true)
                .put("cancelled", cancelled)
                .put("tracking_info", "Dispatched by own courier, waybill " + first.shipment() * 3);
        unloaded(first, worked, cancelled)
                .ifPresentOrElse(at -> view.put("date_unloaded", Times.text(at)), () -> view.putNull("date_unloaded"));
        boolean received = state.equals("received_full_quantity");
        lines.forEach(line -> view.withArray("shipment_items").add(item(line, received)));
        return view;
    }

    private Optional<Instant> unloaded(Sale sale, Duration worked, boolean cancelled) {
        return cancelled || worked.compareTo(UNLOADED) < 0
                ? Optional.empty()
                : Optional.of(clock.after(sale.at(), UNLOADED));
    }

    /** The number of the purchase order under which it goes. */
    static long number(Sale sale) {
        return sale.shipment() + 20_000_000;
    }

    private static String state(Duration worked) {
        if (worked.compareTo(UNLOADED) < 0) {
            return "shipped";
        }
        if (worked.compareTo(RECEIVING) < 0) {
            return "unloaded";
        }
        return worked.compareTo(RECEIVED) < 0 ? "receiving" : "received_full_quantity";
    }

    private ObjectNode item(Sale line, boolean received) {
        return SimJson.object()
                .put("shipment_item_id", line.id() + 500_000_000)
                .put("offer_id", line.offer())
                .put("quantity_required", line.quantity())
                .put("quantity_sending", line.quantity())
                .put("purchase_order_quantity_received", received ? line.quantity() : 0)
                .put("purchase_order_quantity_damaged", 0)
                .put("cancelled", course.cancelled(line));
    }
}
