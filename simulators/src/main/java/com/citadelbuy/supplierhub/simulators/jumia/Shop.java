package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shop of the master shop.
 *
 * @param fulfilledByJumia whether its goods lie in Jumia's warehouse, and Jumia packs and sends them
 */
record Shop(String id, String name, String email, boolean fulfilledByJumia, String number, List<Country> countries) {

    static final Shop OWN = new Shop(
            "b16aac6d-4b08-45ab-b8be-baf11615f400",
            "Ọjà Demo",
            "oja@demo-shop.example",
            false,
            "100S9",
            List.of(Country.NG, Country.KE, Country.EG));

    static final Shop BY_JUMIA = new Shop(
            "c27bbd7e-5c19-46bc-89cf-cb022726a511",
            "Ọjà Demo Express",
            "express@demo-shop.example",
            true,
            "200S4",
            List.of(Country.NG));

    private static final List<Shop> ALL = List.of(OWN, BY_JUMIA);

    static Optional<Shop> byId(String id) {
        return ALL.stream().filter(shop -> shop.id().equals(id)).findFirst();
    }

    static Shop known(String id) {
        return byId(id).orElseThrow();
    }

    boolean sellsThrough(String businessClient) {
        return countries.stream().anyMatch(country -> country.client().equals(businessClient));
    }

    static SimReply list(Call call) {
        ObjectNode body = SimJson.object();
        ArrayNode shops = body.putArray("shops");
        ALL.forEach(shop -> shops.add(shop.shown()));
        return SimReply.json(200, body);
    }

    private ObjectNode shown() {
        ObjectNode shown = SimJson.object().put("id", id).put("name", name).put("email", email);
        ArrayNode clients = shown.putArray("businessClients");
        for (Country country : countries) {
            clients.addObject()
                    .put("name", "Jumia")
                    .put("code", country.client())
                    .put("countryCode", country.name())
                    .put("countryName", country.title())
                    .put("status", "ACTIVE")
                    .put("shortCode", country.name() + number);
        }
        return shown;
    }
}
