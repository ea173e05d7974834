package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Skus of which something comes out otherwise than one hopes. */
enum Magic {
    ROW_FAILS("Each row about it fails, in feeds of any kind that end as COMPLETED."),
    FEED_FAILS("A feed that speaks of it is FAILED as a whole, and nothing of it is done."),
    UNKNOWN_STATUS("What is sold of it shows an item status that is in no document."),
    CANCELLED("Its buyer changes his mind at once."),
    REJECTED("What is sold of it cannot be packed: each attempt ends in the error block of a 201."),
    NEVER_SHIPS("What is sold of it stays READY_TO_SHIP for good."),
    FAILED("What is sold of it is sent and cannot be delivered: FAILED instead of DELIVERED."),
    QC_REJECTED("A new offer under this sku is rejected after a day, for its images.");

    private final String yields;

    Magic(String yields) {
        this.yields = yields;
    }

    static List<Guide.Magic> all() {
        return Arrays.stream(values())
                .map(magic -> new Guide.Magic("sku", magic.sku(), magic.yields, magic.outcome()))
                .toList();
    }

    String sku() {
        return "MAGIC-" + name().replace('_', '-');
    }

    boolean is(String sku) {
        return sku.equals(sku());
    }

    private String outcome() {
        return name().toLowerCase(Locale.ROOT);
    }
}
