package com.citadelbuy.supplierhub.simulators.sellercenter;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Seller skus of which something comes out otherwise than one hopes. */
enum Magic {
    UNKNOWN_STATUS("What is sold of it shows a status that is in no document."),
    CANCELLED("Its buyer changes his mind at once."),
    NOT_YET("For an hour after it is sold nothing can be done with it: error 119, retry later."),
    NEVER_SHIPS("What is sold of it stays readytoship for good."),
    FAILED("What is sold of it is sent and cannot be delivered: failed instead of delivered.");

    private final String yields;

    Magic(String yields) {
        this.yields = yields;
    }

    static List<Guide.Magic> all() {
        return Arrays.stream(values())
                .map(magic -> new Guide.Magic(
                        "sku", magic.sku(), magic.yields, magic.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    static boolean any(String sku) {
        return Arrays.stream(values()).anyMatch(magic -> magic.is(sku));
    }

    String sku() {
        return "SC-MAGIC-" + name().replace('_', '-');
    }

    boolean is(String sku) {
        return sku.equals(sku());
    }

    /** One offer for each, in the lines of a {@link Market}. */
    static String offers() {
        StringBuilder lines = new StringBuilder();
        for (Magic magic : values()) {
            lines.append(magic.sku()).append("~A mug with a will of its own~~6.00~1000~active\n");
        }
        return lines.toString();
    }
}
