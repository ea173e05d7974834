package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Skus of the seed of which something comes out otherwise than one hopes, whoever buys them. */
enum Magic {
    ON_HOLD("Its sales stay under the platform's risk control."),
    CANCELLED("Its buyer asks to cancel two hours after he bought, and has it a day later if nobody answers."),
    UNKNOWN_STATUS("An hour after they may be worked on its sales show a status that no document knows."),
    OUT_OF_STOCK("None is left, so that nobody can buy it."),
    ROW_FAILS("Its stock cannot be edited; that of others in the same call can."),
    ADDRESS_CHANGE("Its buyer asks for another address, and has it a day later if nobody answers."),
    BRAZIL("Its buyers are in Brazil: a second envelope, and no carriers of one's own."),
    STILL_COMPUTING("What its sales come to is still being computed for two hours."),
    MASKED("Its buyers' addresses are masked."),
    RESTRICTED("Its buyers' addresses are withheld with a warning."),
    SIGNED_IN_PAIRS("Webhooks about its sales are signed in the other documented way.");

    /** No document knows it. */
    static final int UNDOCUMENTED = 77;

    private final String yields;

    Magic(String yields) {
        this.yields = yields;
    }

    String sku() {
        return "SIM-" + name().replace('_', '-');
    }

    boolean is(String sku) {
        return sku.equals(sku());
    }

    static List<Guide.Magic> guide() {
        return Arrays.stream(values())
                .map(magic -> new Guide.Magic(
                        "sku", magic.sku(), magic.yields, magic.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
