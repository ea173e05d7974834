package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who makes the goods, and the languages they are told of in. */
final class Brands {

    private static final List<ObjectNode> ALL = Stream.of(
                    "2248|Olivar", "2249|(MAISON)Brume", "2250|Peludos", "2251|Nørd Lys", "2252|Ojos Claros")
            .map(line -> line.split("\\|"))
            .map(field -> SimJson.object()
                    .put("id", Integer.parseInt(field[0]))
                    .put("name", field[1])
                    .put("urlImage", "https://cdnbigbuy.example.com/images/brand/_mini.png")
                    .put("reference", 0))
            .toList();

    SimReply list(Call call) {
        return call.page(ALL);
    }

    SimReply one(Call call) {
        return ALL.stream()
                .filter(brand -> brand.path("id").asString().equals(call.id()))
                .findFirst()
                .map(brand -> SimReply.json(200, brand))
                .orElseThrow(Refusal::notFound);
    }

    /** Its fields are not documented; the code is what one needs to ask for anything else. */
    SimReply languages(Call call) {
        ArrayNode rows = SimJson.array();
        Languages.ALL.forEach(language -> rows.addObject().put("isoCode", language));
        return SimReply.json(200, rows);
    }
}
