package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The platform's houses, all on one page: no parameters are documented. What is not known is the word null. */
final class Warehouses {

    private Warehouses() {}

    static ObjectNode list(Call call) {
        ObjectNode page = SimJson.object().put("total", "2");
        ArrayNode records = page.putArray("records");
        add(records, "United States of America", "US", "Abernant", "Alabama", "22222", "37507");
        add(records, "Mexico", "MX", "Tijuana", "Baja California", "22000", "37508");
        return Family.named("response", page.put("current_page", "1").put("page_size", "20"));
    }

    private static void add(
            ArrayNode records, String country, String code, String city, String state, String zip, String id) {
        records.addObject()
                .put("country", country)
                .put("country_code", code)
                .put("address", "1 Example Road")
                .put("city", city)
                .put("name", "null")
                .put("state", state)
                .put("zip_code", zip)
                .put("warehouse_id", id);
    }
}
