package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Packs a confirmed order: one parcel, or several where the order is to be split. */
final class Parcels {

    private record Piece(long item, long quantity) {}

    private final World world;

    Parcels(World world) {
        this.world = world;
    }

    ArrayNode pack(ObjectNode order) {
        List<Piece> all = new ArrayList<>();
        for (JsonNode item : order.path("items")) {
            all.add(new Piece(item.path("id").asLong(), item.path("quantity").asLong()));
        }
        ArrayNode parcels = SimJson.array();
        if (!order.path("fate").asString("").equals("split_shipment")) {
            parcel(parcels, all, false);
            return parcels;
        }
        Piece first = all.getFirst();
        if (all.size() == 1 && first.quantity() == 1) {
            // A single piece cannot be divided; what can come in a second parcel is the same piece sent again.
            parcel(parcels, all, false);
            parcel(parcels, all, true);
        } else if (all.size() == 1) {
            parcel(parcels, List.of(new Piece(first.item(), 1)), false);
            parcel(parcels, List.of(new Piece(first.item(), first.quantity() - 1)), false);
        } else {
            parcel(parcels, all.subList(0, 1), false);
            parcel(parcels, all.subList(1, all.size()), false);
        }
        return parcels;
    }

    private void parcel(ArrayNode parcels, List<Piece> pieces, boolean again) {
        long id = world.next("shipment", 48_200_301L);
        ObjectNode parcel = parcels.addObject()
                .put("id", id)
                .put("tracking_number", "94001" + (id * 104_729L + 77_000_000_000L))
                .put("reshipment", again);
        ArrayNode items = parcel.putArray("items");
        for (Piece piece : pieces) {
            items.addObject()
                    .put("id", world.next("shipment_item", 91_300_801L))
                    .put("item_id", piece.item())
                    .put("quantity", piece.quantity());
        }
    }
}
