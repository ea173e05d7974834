package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Words in a street by which an order meets a documented outcome. */
enum Marks {
    OUT_OF_STOCK("the order is refused, the goods are gone"),
    REJECTED_ADDRESS("the order is refused, nobody can deliver there"),
    INSUFFICIENT_FUNDS("the order is refused, the credit does not suffice"),
    ON_HOLD("the order is stopped after an hour"),
    UNKNOWN_STATUS("the order gets a status that is not documented"),
    NEVER_SHIPS("the order is made and made"),
    SPLIT_SHIPMENT("the order leaves in two parcels"),
    CANCELLED("the supplier cancels the order after two hours");

    private static final String MAGIC = "MAGIC ";

    private final String yields;

    Marks(String yields) {
        this.yields = yields;
    }

    boolean on(JsonNode asked) {
        return asked.path("to").path("street").asString("").contains(MAGIC + outcome());
    }

    static List<Guide.Magic> guide() {
        return List.of(values()).stream()
                .map(mark -> new Guide.Magic("address1", MAGIC + mark.outcome(), mark.yields, mark.outcome()))
                .toList();
    }

    private String outcome() {
        return name().toLowerCase(Locale.ROOT);
    }
}
