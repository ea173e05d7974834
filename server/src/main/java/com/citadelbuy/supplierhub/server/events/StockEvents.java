package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.CommonMembers.CONNECTION;
import static com.citadelbuy.supplierhub.server.events.CommonMembers.PRODUCT;
import static com.citadelbuy.supplierhub.server.events.CommonMembers.SUPPLIER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.LIST;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.NUMBER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.OBJECT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.always;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.maybe;

import com.citadelbuy.supplierhub.server.events.EventKind.Member;
import java.util.List;
import java.util.stream.Stream;

/** Of stock, and of what the platform's SKUs stand for. */
final class StockEvents {

    private StockEvents() {}

    static List<EventKind> all() {
        return Stream.of(stock(), mappings()).flatMap(List::stream).toList();
    }

    private static List<EventKind> stock() {
        Member alert = always("alert_id", TEXT, "The alert.");
        Member threshold = always("threshold", NUMBER, "The quantity below which there is too little.");
        Member quantity = maybe("quantity", NUMBER, "What can be sold; absent where the supplier names no number.");
        return List.of(
                EventKind.of(
                        "inventory.changed",
                        "product",
                        "The stock of a product's variants has changed.",
                        CONNECTION,
                        SUPPLIER,
                        always("change_count", NUMBER, "How many levels changed."),
                        always(
                                "changes",
                                LIST,
                                "The first hundred of them: `variant_id`, `location`, `quantity_before`, `quantity`,"
                                        + " `precision_before`, `precision`.")),
                EventKind.of(
                        "inventory.low_stock",
                        "variant",
                        "There is too little of a variant.",
                        CONNECTION,
                        alert,
                        PRODUCT,
                        threshold,
                        quantity),
                EventKind.of(
                        "inventory.restocked",
                        "variant",
                        "There is enough again.",
                        CONNECTION,
                        alert,
                        PRODUCT,
                        threshold,
                        quantity),
                EventKind.of(
                        "inventory.alert_withdrawn",
                        "variant",
                        "An alert is over because nobody watches the variant any more.",
                        CONNECTION,
                        alert,
                        PRODUCT,
                        threshold),
                EventKind.of(
                        "inventory.alert_acknowledged",
                        "variant",
                        "Somebody has seen an alert.",
                        CONNECTION,
                        alert,
                        PRODUCT),
                EventKind.of(
                        "inventory_rule.changed",
                        "inventory_rule",
                        "A rule about stock was made or changed.",
                        always("rule", OBJECT, "The rule as it is now.")),
                EventKind.of(
                        "inventory_rule.deleted",
                        "inventory_rule",
                        "A rule about stock is no more.",
                        always("rule", OBJECT, "The rule as it was.")));
    }

    private static List<EventKind> mappings() {
        return List.of(EventKind.of(
                "mapping.changed",
                "mapping",
                "A SKU of the platform stands for something else.",
                always("platform_sku", TEXT, "The SKU, which is the subject, too."),
                always("change", TEXT, "`created`, `updated` or `deleted`.")));
    }
}
