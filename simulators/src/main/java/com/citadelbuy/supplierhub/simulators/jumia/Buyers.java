package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Invented people. Jumia tells neither their mail address nor their telephone number. */
final class Buyers {

    private static final List<String> NAMES =
            List.of("Adébáyọ̀~Ọlátúnjí", "Wanjikũ~Kamau", "محمد~عبد الله", "Ngozi~Eze", "Akinyi~Otieno");

    private Buyers() {}

    static ObjectNode address(long number, Country country) {
        String[] name = NAMES.get((int) (number % NAMES.size())).split("~");
        String city = switch (country) {
            case KE -> "Nairobi";
            case EG -> "Cairo";
            default -> "Lagos";
        };
        return SimJson.object()
                .put("firstName", name[0])
                .put("lastName", name[1])
                .put("address", number % 90 + " Market Street")
                .put("city", city)
                .put("postalCode", "")
                .put("ward", "")
                .put("region", city)
                .put("countryName", country.title());
    }
}
