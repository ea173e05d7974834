package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Shipments of long ago, which stand as they are; some purchase orders have numbers, some text. */
final class OldShipments {

    private static final String LINES = """
            8811093|received_full_quantity|replenishment|JHB|2026-02-02|2026-02-05|LED-STRIP|50|50|0
            8810755|closed_partially_received|mixed|CPT|2026-01-27|2026-01-30|BOTTLE-500|40|37|2
            8810342|cancelled|replenishment|DBN|2026-01-20|2026-01-24|DOG-BED-M|10|0|0
            """;

    private static final String TIME = "T06:00:00+02:00";

    private final Offers offers;

    OldShipments(Offers offers) {
        this.offers = offers;
    }

    /** Newest first. */
    List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        for (String line : LINES.lines().toList()) {
            all.add(shipment(line.split("\\|"), all.size() % 2 == 1));
        }
        return all;
    }

    private ObjectNode shipment(String[] cells, boolean asText) {
        boolean cancelled = cells[1].equals("cancelled");
        ObjectNode view = SimJson.object().put("shipment_id", Long.parseLong(cells[0]));
        if (asText) {
            view.put("purchase_order_number", cells[0]);
        } else {
            view.put("purchase_order_number", Long.parseLong(cells[0]));
        }
        view.put("purchase_order_state", cells[1])
                .put("shipment_type", cells[2])
                .put("reference", "PO-" + cells[0])
                .put("created_at", cells[4] + TIME)
                .put("due_date", cells[5])
                .put("destination_region", cells[3])
                .put("shipped", !cancelled)
                .put("cancelled", cancelled)
                .putNull("tracking_info");
        if (cancelled) {
            view.putNull("date_unloaded");
        } else {
            view.put("date_unloaded", cells[5] + TIME);
        }
        int required = Integer.parseInt(cells[7]);
        view.putArray("shipment_items")
                .addObject()
                .put("shipment_item_id", Long.parseLong(cells[0]) * 10)
                .put("offer_id", offers.bySku(cells[6]).map(Offer::id).orElse(0L))
                .put("quantity_required", required)
                .put("quantity_sending", cancelled ? 0 : required)
                .put("purchase_order_quantity_received", Integer.parseInt(cells[8]))
                .put("purchase_order_quantity_damaged", Integer.parseInt(cells[9]))
                .put("cancelled", cancelled);
        return view;
    }
}
