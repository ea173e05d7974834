package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.Chronicle;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What can be said of an order and its parcels, and what webhooks each thing is worth. */
final class OrderMarks {

    /** A webhook to send; the parcel counts where it is about one. */
    record Happened(String type, int parcel) {}

    private static final List<String> STANDING_STILL = List.of("draft", "failed", "canceled", "onhold", "quarantined");

    private final Course course;
    private final Shipments shipments;

    OrderMarks(Course course) {
        this.course = course;
        this.shipments = new Shipments(course);
    }

    Chronicle.Standing of(ObjectNode order) {
        List<String> marks = new ArrayList<>(List.of("created"));
        String status = course.status(order);
        if (!status.equals("draft")) {
            // An order that was edited may come into the same status again.
            marks.add("order " + status + " " + course.updated(order).toEpochMilli());
        }
        if (status.equals("canceled") && order.path("charged").asBoolean(false)) {
            marks.add("refunded");
        }
        int arrived = 0;
        int parcels = shipments.count(order);
        for (int parcel = 0; parcel < parcels; parcel++) {
            marks.add("parcel " + shipments.status(order, parcel) + " " + parcel);
            if (shipments.stub(order, parcel).path("delivered_at").isString()) {
                marks.add("parcel delivered " + parcel);
                arrived++;
            }
        }
        boolean over = STANDING_STILL.contains(status) || (parcels > 0 && arrived == parcels);
        return new Chronicle.Standing(marks, over);
    }

    static List<Happened> types(String mark) {
        String[] words = mark.split(" ", -1);
        return switch (words[0]) {
            case "created" -> List.of(new Happened("order_created", 0));
            case "refunded" -> List.of(new Happened("order_refunded", 0));
            case "order" -> order(words[1]);
            default -> parcel(words[1], Integer.parseInt(words[2]));
        };
    }

    /** Every change is an update, those that have a type of their own among them. */
    private static List<Happened> order(String status) {
        Happened updated = new Happened("order_updated", 0);
        return switch (status) {
            case "failed" -> List.of(updated, new Happened("order_failed", 0));
            case "canceled" -> List.of(updated, new Happened("order_canceled", 0));
            case "onhold" -> List.of(updated, new Happened("order_put_hold", 0));
            default -> List.of(updated);
        };
    }

    private static List<Happened> parcel(String status, int parcel) {
        return switch (status) {
            case "shipped" -> List.of(new Happened("shipment_sent", parcel), new Happened("package_shipped", parcel));
            case "delivered" -> List.of(new Happened("shipment_delivered", parcel));
            case "outstock" -> List.of(new Happened("shipment_out_of_stock", parcel));
            case "onhold" -> List.of(new Happened("shipment_put_hold", parcel));
            case "canceled" -> List.of(new Happened("shipment_canceled", parcel));
            default -> List.of();
        };
    }
}
