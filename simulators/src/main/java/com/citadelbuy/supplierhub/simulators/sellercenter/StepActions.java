package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.Ledger.Deed;
import com.citadelbuy.supplierhub.simulators.SimClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the seller does with what was sold. All items of a call, or none. Which parameters say that something has left, has arrived
 * or could not be delivered is not documented, so that the clock alone does that.
 */
final class StepActions {

    private static final Set<String> DELIVERY_TYPES = Set.of("dropship", "pickup", "send_to_warehouse");
    private static final Duration HELD = Duration.ofHours(1);

    private final SimClock clock;
    private final Market market;
    private final Sales sales;
    private final Course course;
    private final Ledger ledger;

    StepActions(SimClock clock, Market market, Sales sales, Course course, Ledger ledger) {
        this.clock = clock;
        this.market = market;
        this.sales = sales;
        this.course = course;
        this.ledger = ledger;
    }

    /** The order of a call, and those of its items that the call is about; changing them changes the order. */
    private record Chosen(ObjectNode order, List<ObjectNode> items) {}

    Answer packed(Call call) {
        deliveryType(call);
        provider(call);
        Chosen chosen = several(call);
        require(chosen, Course.PENDING);
        if (chosen.items().stream().anyMatch(item -> item.has("packed_at"))) {
            throw wrongState();
        }
        chosen.items().forEach(item -> done(chosen, item, "packed_at", Deed.PACKED));
        return kept(chosen);
    }

    /** When provider and tracking number have to be told is not documented: here what is packed has them. */
    Answer ready(Call call) {
        deliveryType(call);
        Chosen chosen = several(call);
        require(chosen, Course.PENDING);
        if (!chosen.items().stream().allMatch(item -> item.has("packed_at"))) {
            provider(call);
            if (call.query("TrackingNumber").isEmpty()) {
                throw new SellerError(SellerError.TRACKING, "Invalid Tracking Number");
            }
        }
        for (ObjectNode item : chosen.items()) {
            if (!item.has("packed_at")) {
                done(chosen, item, "packed_at", Deed.PACKED);
            }
            done(chosen, item, "ready_at", Deed.SHIPPED);
        }
        return kept(chosen);
    }

    Answer canceled(Call call) {
        Chosen chosen = chosen(List.of(call.required("OrderItemId")), SellerError.ITEM);
        call.required("Reason");
        require(chosen, Course.PENDING, Course.READY);
        chosen.items().forEach(item -> done(chosen, item, "cancelled_at", Deed.CANCELLED));
        return kept(chosen);
    }

    private void done(Chosen chosen, ObjectNode item, String fact, Deed deed) {
        item.put(fact, clock.now().toString());
        ledger.record(
                deed, item.path("sku").asString(), chosen.order().path("id").asString());
    }

    /** What a step answers beside the envelope is not documented. */
    private Answer kept(Chosen chosen) {
        sales.put(chosen.order());
        return Answer.nothing();
    }

    private static void deliveryType(Call call) {
        if (!DELIVERY_TYPES.contains(call.required("DeliveryType"))) {
            throw new SellerError(SellerError.DELIVERY_TYPE, "Invalid Delivery Type");
        }
    }

    private void provider(Call call) {
        if (!market.providers().contains(call.query("ShippingProvider").orElse(""))) {
            throw new SellerError(SellerError.PROVIDER, "Invalid Shipping Provider");
        }
    }

    private Chosen several(Call call) {
        return chosen(call.list("OrderItemIds", SellerError.ITEMS), SellerError.ITEMS);
    }

    private Chosen chosen(List<String> ids, int error) {
        Set<String> orders = new HashSet<>();
        for (String id : ids) {
            ObjectNode order =
                    sales.ofItem(id).orElseThrow(() -> new SellerError(error, "\"" + id + "\" Invalid Order Item IDs"));
            orders.add(order.path("id").asString());
        }
        if (orders.size() > 1) {
            throw new SellerError(SellerError.OTHER_ORDER, "Order items must be from the same order");
        }
        ObjectNode order = sales.byId(orders.iterator().next()).orElseThrow();
        List<ObjectNode> items = new ArrayList<>();
        for (ObjectNode item : Sales.items(order)) {
            if (ids.contains(item.path("id").asString())) {
                items.add(item);
            }
        }
        return new Chosen(order, items);
    }

    private void require(Chosen chosen, String... states) {
        boolean held = clock.now().isBefore(clock.after(Course.at(chosen.order(), "at"), HELD))
                && chosen.items().stream()
                        .anyMatch(item -> Magic.NOT_YET.is(item.path("sku").asString()));
        if (held) {
            throw new SellerError(SellerError.NOT_YET, "The order was not processed yet, retry later");
        }
        for (ObjectNode item : chosen.items()) {
            if (!Set.of(states).contains(course.of(chosen.order(), item).status())) {
                throw wrongState();
            }
        }
    }

    private static SellerError wrongState() {
        return new SellerError(SellerError.STATE, "All order items must have the status that the step begins with");
    }
}
