package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What a user of the simulator is told. */
final class PrintfulGuide {

    private PrintfulGuide() {}

    static Guide guide() {
        return new Guide(
                Map.of("token", Access.STORE_TOKEN),
                Map.of("store_id", StoreSeed.MAIN_STORE),
                "",
                LongStream.range(StoreSeed.FIRST_PRODUCT, StoreSeed.FIRST_PRODUCT + 26)
                        .mapToObj(Long::toString)
                        .toList(),
                List.of(
                        address("rejected_address", "the order is accepted and turns failed after it was confirmed"),
                        address("insufficient_funds", "charging fails: the confirmed order turns failed"),
                        address("out_of_stock", "the plant runs out: shipment outstock, order onhold"),
                        address("on_hold", "order and shipment stop on hold"),
                        address("unknown_status", "the order takes the status \"quarantined\", which is undocumented"),
                        address("never_ships", "the order stays inprocess for ever"),
                        address("split_shipment", "two parcels; a single piece is sent a second time as a reshipment"),
                        address("cancelled", "the supplier cancels the order while it is being made"),
                        new Guide.Magic(
                                "variant",
                                Long.toString(StoreSeed.FIRST_VARIANT + 11),
                                "a store variant whose blank is out of stock: accepted, then outstock and onhold",
                                "out_of_stock")));
    }

    private static Guide.Magic address(String outcome, String yields) {
        return new Guide.Magic("address1", "MAGIC " + outcome, yields, outcome);
    }
}
