package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Who takes parcels along. */
enum Provider {
    JUMIA("5c0ffee0-0000-4000-8000-0000000000aa", "Shipment Provider 1", false),
    OWN_COURIER("5c0ffee0-0000-4000-8000-0000000000ab", "Own courier", true);

    private final String id;
    private final String title;
    private final boolean codeRequired;

    Provider(String id, String title, boolean codeRequired) {
        this.id = id;
        this.title = title;
        this.codeRequired = codeRequired;
    }

    /** What Jumia sends itself has no provider to choose; in Kenya there is no courier but Jumia's. */
    static List<Provider> of(OrderBook.Place place) {
        if (place.item().path("by_jumia").asBoolean()) {
            return List.of();
        }
        return place.order().country() == Country.KE ? List.of(JUMIA) : List.of(JUMIA, OWN_COURIER);
    }

    static Optional<Provider> byId(String id) {
        return Arrays.stream(values())
                .filter(provider -> provider.id.equals(id))
                .findFirst();
    }

    String id() {
        return id;
    }

    boolean codeRequired() {
        return codeRequired;
    }

    /** The flag is seen under two names. */
    ObjectNode shown(Order order) {
        return SimJson.object()
                .put("id", id)
                .put("name", title)
                .put(order.country() == Country.EG ? "requireTrackingCode" : "trackingCodeRequired", codeRequired);
    }
}
