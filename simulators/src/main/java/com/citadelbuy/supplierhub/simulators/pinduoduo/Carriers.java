package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who carries parcels in China, a few of them. */
final class Carriers {

    private record Carrier(long id, String code, String name, boolean available) {}

    private static final List<Carrier> ALL = List.of(
            new Carrier(1, "STO", "申通快递", true),
            new Carrier(44, "SF", "顺丰快递", true),
            new Carrier(85, "YTO", "圆通快递", true),
            new Carrier(115, "ZTO", "中通快递", true),
            new Carrier(121, "YUNDA", "韵达快递", true),
            new Carrier(384, "JTSD", "极兔速递", true),
            new Carrier(3, "HT", "百世快递", false));

    private Carriers() {}

    static ObjectNode list() {
        ObjectNode body = SimJson.object();
        ArrayNode list = body.putArray("logistics_companies");
        ALL.forEach(each -> list.addObject()
                .put("id", each.id())
                .put("code", each.code())
                .put("logistics_company", each.name())
                .put("available", each.available() ? 1 : 0));
        return body;
    }

    static boolean carries(long id) {
        return find(each -> each.id() == id && each.available()).isPresent();
    }

    static Optional<Long> byCode(String code) {
        return find(each -> each.code().equals(code)).map(Carrier::id);
    }

    private static Optional<Carrier> find(Predicate<Carrier> wanted) {
        return ALL.stream().filter(wanted).findFirst();
    }
}
