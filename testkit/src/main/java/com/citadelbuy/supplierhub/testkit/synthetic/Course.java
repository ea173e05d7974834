package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.Chronicle;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How far an order has come by now: received, in the making after an hour, sent after a day, arrived after three. */
final class Course {

    private static final Duration MAKING = Duration.ofHours(1);
    private static final Duration GIVEN_UP = Duration.ofHours(2);
    private static final Duration SENT = Duration.ofDays(1);
    private static final Duration ARRIVED = Duration.ofDays(3);
    private static final Duration CANCELLING = Duration.ofHours(1);

    private static final Set<String> STANDING_STILL = Set.of("void", "arrived", "quarantined");

    private final SimClock clock;

    Course(SimClock clock) {
        this.clock = clock;
    }

    String status(ObjectNode order) {
        if (isVoid(order)) {
            return "void";
        }
        Duration worked = clock.worked(created(order));
        if (worked.compareTo(MAKING) < 0) {
            return "received";
        }
        JsonNode asked = order.path("asked");
        if (Marks.ON_HOLD.on(asked)) {
            return "stopped";
        }
        if (Marks.UNKNOWN_STATUS.on(asked)) {
            return "quarantined";
        }
        if (worked.compareTo(SENT) < 0 || Marks.NEVER_SHIPS.on(asked) || order.has("cancelled_at")) {
            return "making";
        }
        return worked.compareTo(ARRIVED) < 0 ? "sent" : "arrived";
    }

    /** What webhooks tell of: each status, a cancellation that was asked for, and each parcel's. */
    Chronicle.Standing standing(ObjectNode order) {
        String status = status(order);
        List<String> marks = new ArrayList<>(List.of("order " + status));
        if (order.has("cancelled_at") && !status.equals("void")) {
            marks.add("order cancelling");
        }
        parcels(order)
                .path("parcels")
                .forEach(parcel -> marks.add("parcel " + parcel.path("number").asString() + " "
                        + parcel.path("status").asString()));
        return new Chronicle.Standing(marks, STANDING_STILL.contains(status));
    }

    boolean hasLeft(ObjectNode order) {
        String status = status(order);
        return status.equals("sent") || status.equals("arrived");
    }

    ObjectNode parcels(ObjectNode order) {
        ObjectNode data = SimJson.object();
        ArrayNode parcels = data.putArray("parcels");
        if (hasLeft(order)) {
            int count = Marks.SPLIT_SHIPMENT.on(order.path("asked")) ? 2 : 1;
            for (int i = 1; i <= count; i++) {
                parcel(parcels.addObject(), order, i);
            }
        }
        return data;
    }

    private void parcel(ObjectNode parcel, ObjectNode order, int number) {
        Instant sent = clock.after(created(order), SENT);
        boolean there = status(order).equals("arrived");
        parcel.put("number", "W" + order.path("id").asString() + number)
                .put("carrier", "Wheels")
                .put("status", there ? "unloaded" : "rolling")
                .put("sent_at", sent.toString());
        ArrayNode events = parcel.putArray("events");
        events.addObject().put("at", sent.toString()).put("text", "Left the yard");
        if (there) {
            String arrived = clock.after(created(order), ARRIVED).toString();
            parcel.put("arrived_at", arrived);
            events.addObject().put("at", arrived).put("text", "Unloaded at the door");
        }
    }

    private boolean isVoid(ObjectNode order) {
        if (order.has("cancelled_at")) {
            Instant asked = Instant.parse(order.path("cancelled_at").asString());
            return !order.path("slowly").asBoolean() || clock.worked(asked).compareTo(CANCELLING) >= 0;
        }
        return Marks.CANCELLED.on(order.path("asked"))
                && clock.worked(created(order)).compareTo(GIVEN_UP) >= 0;
    }

    private static Instant created(ObjectNode order) {
        return Instant.parse(order.path("created_at").asString());
    }
}
