package com.citadelbuy.supplierhub.simulators.pinduoduo;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.List;

/** Skus of the seed whose sales go a documented way, whoever buys them. */
final class Magic {

    static final String ON_HOLD = "SIM-ON-HOLD";
    static final String CANCELLED = "SIM-CANCELLED";
    static final String UNKNOWN_STATUS = "SIM-UNKNOWN-STATUS";
    static final String OUT_OF_STOCK = "SIM-SOLD-OUT";

    /** No document knows it. */
    static final int UNDOCUMENTED = 7;

    private Magic() {}

    static List<Guide.Magic> guide() {
        return List.of(
                new Guide.Magic("sku", ON_HOLD, "Its sales stay under risk control.", "on_hold"),
                new Guide.Magic(
                        "sku", CANCELLED, "Its sales are cancelled two hours after they were made.", "cancelled"),
                new Guide.Magic(
                        "sku",
                        UNKNOWN_STATUS,
                        "Its sales show an order_status that no document knows.",
                        "unknown_status"),
                new Guide.Magic("sku", OUT_OF_STOCK, "None is left, so that nobody can buy it.", "out_of_stock"));
    }
}
