package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.Arrays;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The seller, and what is true for all sellers. */
final class SellerCalls {

    private static final Set<String> EXPANDS = Set.of("warehouses", "leadtime_details");

    SimReply seller(Call call) {
        call.query().only(Set.of("expands"));
        Set<String> expands = call.query().words("expands", EXPANDS);
        ObjectNode seller = SimJson.object()
                .put("seller_id", Account.SELLER)
                .put("uuid", "6a1f0c52-93d7-4b0e-8f5a-2c7d1e904b36")
                .put("display_name", "Kaapse Winkel")
                .put("legal_name", "Kaapse Winkel (Pty) Ltd");
        seller.putArray("countries").add("ZA");
        seller.put("account_verified", true)
                .put("is_vat_registered", true)
                .put("leadtime_enabled", true)
                .put("on_vacation", false)
                .put("seller_status_id", 1)
                .put("registration_complete", true);
        if (expands.contains("warehouses")) {
            seller.putArray("warehouses")
                    .addObject()
                    .put("seller_warehouse_id", Account.WAREHOUSE)
                    .put("name", Account.WAREHOUSE_NAME);
        }
        if (expands.contains("leadtime_details")) {
            seller.putArray("leadtime_details")
                    .addObject()
                    .put("min_days", Account.LEAST_LEADTIME)
                    .put("max_days", Account.MOST_LEADTIME);
        }
        return SimReply.json(200, seller);
    }

    /** That it answers is all that is documented. */
    SimReply status(Call call) {
        return SimReply.json(200, SimJson.object());
    }

    /** The shape of this reply is not documented. */
    SimReply regions(Call call) {
        ArrayNode regions = SimJson.array();
        Arrays.stream(Region.values()).map(Region::name).forEach(regions::add);
        return SimReply.json(200, regions);
    }
}
