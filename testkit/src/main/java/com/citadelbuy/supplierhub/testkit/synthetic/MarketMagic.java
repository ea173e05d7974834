package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.List;
import java.util.Locale;

/** Skus of which something comes out otherwise than one hopes. */
enum MarketMagic {
    ROW_FAILS("each row about it fails, under a feed that is finished"),
    UNKNOWN_STATUS("what is sold of it gets a status that is not documented"),
    CANCELLED("its buyer changes his mind after two hours"),
    ON_HOLD("what is sold of it is stopped after an hour");

    private final String yields;

    MarketMagic(String yields) {
        this.yields = yields;
    }

    String sku() {
        return "MAGIC-" + name().replace('_', '-');
    }

    static List<Guide.Magic> guide() {
        return List.of(values()).stream()
                .map(magic -> new Guide.Magic(
                        "sku", magic.sku(), magic.yields, magic.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
