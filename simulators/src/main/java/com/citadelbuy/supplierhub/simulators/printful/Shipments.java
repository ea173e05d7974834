package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parcels of an order as v1 and v2 show them. Only v2 follows them to the door. */
final class Shipments {

    static final Set<String> STATUSES = Set.of(
            "pending",
            "onhold",
            "canceled",
            "packaged",
            "shipped",
            "returned",
            "outstock",
            "unknown",
            "delivered",
            "pre_transit",
            "in_transit",
            "out_for_delivery",
            "available_for_pickup",
            "return_to_sender",
            "failure");

    private static final String CARRIER = "USPS";
    private static final String SERVICE = "USPS First Class Mail";
    private static final String TRACKING = "https://myorders.com/tracking/";
    private static final Duration PACKING = Duration.ofHours(4);

    /** How long after leaving the plant something happens, what the delivery status is from then on, and the note. */
    private record Scan(Duration after, String status, String note) {}

    private static final List<Scan> SCANS = List.of(
            new Scan(Duration.ZERO, "pre_transit", "Shipping label created"),
            new Scan(Duration.ofHours(8), "in_transit", "Accepted at origin facility"),
            new Scan(Duration.ofHours(40), "in_transit", "Arrived at destination"),
            new Scan(Duration.ofHours(82), "out_for_delivery", "Out for delivery"),
            new Scan(Duration.ofHours(90), "delivered", "Delivered, in or at mailbox"));

    private final Course course;

    Shipments(Course course) {
        this.course = course;
    }

    ArrayNode v1(ObjectNode order) {
        ArrayNode shown = SimJson.array();
        for (int i = 0; i < order.path("parcels").size(); i++) {
            if (status(order, i).equals("shipped")) {
                shown.add(v1(order, i));
            }
        }
        return shown;
    }

    /** One parcel that has left. */
    ObjectNode v1(ObjectNode order, int index) {
        return v1(order.path("parcels").path(index), shippedAt(order, index));
    }

    private static ObjectNode v1(JsonNode parcel, Instant shippedAt) {
        String number = parcel.path("tracking_number").asString();
        ObjectNode shown = SimJson.object()
                .put("id", parcel.path("id").asLong())
                .put("carrier", CARRIER)
                .put("service", SERVICE)
                .put("tracking_number", number)
                .put("tracking_url", TRACKING + number)
                .put("created", shippedAt.getEpochSecond())
                .put("ship_date", date(shippedAt).toString())
                .put("shipped_at", Long.toString(shippedAt.getEpochSecond()))
                .put("reshipment", parcel.path("reshipment").asBoolean());
        ArrayNode items = shown.putArray("items");
        for (JsonNode item : parcel.path("items")) {
            items.addObject()
                    .put("item_id", item.path("item_id").asLong())
                    .put("quantity", item.path("quantity").asLong())
                    .put("picked", 1)
                    .put("printed", 1);
        }
        return shown;
    }

    /** Parcels are spoken of from the moment the plant takes the order on. */
    List<ObjectNode> v2(Call call, ObjectNode order) {
        return IntStream.range(0, count(order))
                .mapToObj(index -> v2(call, order, index))
                .toList();
    }

    /** How many parcels are spoken of. */
    int count(ObjectNode order) {
        boolean takenOn = order.has("confirmed_at")
                && !order.has("canceled_at")
                && !course.status(order).equals("failed")
                && course.worked(order).compareTo(Course.ACCEPTED) >= 0;
        return takenOn ? order.path("parcels").size() : 0;
    }

    /** A parcel as v2 webhooks show it: one status word, and no way it went. */
    ObjectNode stub(ObjectNode order, int index) {
        JsonNode parcel = order.path("parcels").path(index);
        String status = status(order, index);
        boolean left = status.equals("shipped");
        ObjectNode full = SimJson.object();
        if (left) {
            travelling(full, order, index);
        } else {
            waiting(full, parcel, status);
        }
        ObjectNode shown = SimJson.object()
                .put("id", parcel.path("id").asLong())
                .put("status", status)
                .put("store_id", Long.parseLong(order.path("store").asString()));
        shown.set("tracking_number", full.path("tracking_number"));
        shown.set("tracking_url", full.path("tracking_url"));
        shown.put("created_at", iso(course.at(order, Course.ACCEPTED)))
                .put("ship_date", left ? date(shippedAt(order, index)).toString() : null);
        shown.set("shipped_at", full.path("shipped_at"));
        shown.set("delivered_at", full.path("delivered_at"));
        return shown.put("reshipment", parcel.path("reshipment").asBoolean());
    }

    private ObjectNode v2(Call call, ObjectNode order, int index) {
        JsonNode parcel = order.path("parcels").path(index);
        long orderId = order.path("id").asLong();
        String status = status(order, index);
        ObjectNode shown =
                SimJson.object().put("id", parcel.path("id").asLong()).put("order_id", orderId);
        shown.set("order_external_id", order.path("external_id"));
        shown.put("carrier", CARRIER).put("service", SERVICE).put("shipment_status", status);
        if (status.equals("shipped")) {
            travelling(shown, order, index);
        } else {
            waiting(shown, parcel, status);
        }
        shown.putObject("departure_address")
                .put("country_name", "United States")
                .put("country_code", "US")
                .put("state_code", "NC");
        shown.put("is_reshipment", parcel.path("reshipment").asBoolean());
        estimate(shown, order, index);
        items(call, shown.putArray("shipment_items"), order, parcel);
        ObjectNode links = shown.putObject("_links");
        links.set(
                "self",
                CatalogV2.href(call, "/v2/shipments/" + parcel.path("id").asLong()));
        links.set("order", CatalogV2.href(call, "/v2/orders/" + orderId));
        return shown;
    }

    /** Before a parcel has left there are no tracking events, not even an empty list of them. */
    private static void waiting(ObjectNode shown, JsonNode parcel, String status) {
        shown.putNull("shipped_at")
                .put("delivery_status", status.equals("canceled") ? "canceled" : "unknown")
                .putNull("delivered_at")
                .putNull("tracking_number")
                .put("tracking_url", TRACKING + parcel.path("id").asLong());
    }

    private void travelling(ObjectNode shown, ObjectNode order, int index) {
        String number =
                order.path("parcels").path(index).path("tracking_number").asString();
        Duration onTheWay = course.worked(order).minus(leaves(index));
        shown.put("shipped_at", iso(shippedAt(order, index))).put("delivery_status", "unknown");
        shown.putNull("delivered_at").put("tracking_number", number).put("tracking_url", TRACKING + number);
        ArrayNode events = shown.putArray("tracking_events");
        for (Scan scan : SCANS) {
            if (scan.after().compareTo(onTheWay) <= 0) {
                String at = iso(course.at(order, leaves(index).plus(scan.after())));
                events.addObject().put("triggered_at", at).put("description", scan.note());
                shown.put("delivery_status", scan.status());
                if (scan.status().equals("delivered")) {
                    shown.put("delivered_at", at);
                }
            }
        }
    }

    private void estimate(ObjectNode shown, ObjectNode order, int index) {
        LocalDate leaves = date(shippedAt(order, index));
        shown.putObject("estimated_delivery")
                .put("from_date", leaves.plusDays(3).toString())
                .put("to_date", leaves.plusDays(5).toString())
                .put("calculated_at", iso(course.at(order, Course.ACCEPTED)));
    }

    private static void items(Call call, ArrayNode shown, ObjectNode order, JsonNode parcel) {
        for (JsonNode packed : parcel.path("items")) {
            ObjectNode item = shown.addObject()
                    .put("id", packed.path("id").asLong())
                    .put("order_item_id", packed.path("item_id").asLong());
            for (JsonNode ordered : order.path("items")) {
                if (ordered.path("id").equals(packed.path("item_id"))) {
                    item.set("order_item_external_id", ordered.path("external_id"));
                    item.set("order_item_name", ordered.path("name"));
                }
            }
            item.put("quantity", packed.path("quantity").asLong());
            item.putObject("_links")
                    .set(
                            "order_item",
                            CatalogV2.href(
                                    call,
                                    "/v2/orders/" + order.path("id").asLong() + "/order-items/"
                                            + packed.path("item_id").asLong()));
        }
    }

    String status(ObjectNode order, int index) {
        String fate = order.path("fate").asString("");
        Duration worked = course.worked(order);
        return switch (course.status(order)) {
            case "canceled" -> "canceled";
            case "onhold" -> fate.equals("out_of_stock") ? "outstock" : "onhold";
            case "quarantined" -> "pending";
            default -> {
                if (fate.equals("never_ships")) {
                    yield "pending";
                }
                Duration left = leaves(index).minus(worked);
                yield !left.isPositive() ? "shipped" : left.compareTo(PACKING) <= 0 ? "packaged" : "pending";
            }
        };
    }

    private static Duration leaves(int index) {
        return Course.SHIPPED.plus(Course.BETWEEN_PARCELS.multipliedBy(index));
    }

    private Instant shippedAt(ObjectNode order, int index) {
        return course.at(order, leaves(index));
    }

    private static LocalDate date(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
