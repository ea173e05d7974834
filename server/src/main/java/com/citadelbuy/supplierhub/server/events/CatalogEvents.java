package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.CommonMembers.CONNECTION;
import static com.citadelbuy.supplierhub.server.events.CommonMembers.PRODUCT;
import static com.citadelbuy.supplierhub.server.events.CommonMembers.SUPPLIER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.FLAG;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.LIST;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.MONEY;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.NUMBER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.always;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.maybe;

import com.citadelbuy.supplierhub.server.events.EventKind.Member;
import java.util.List;
import java.util.stream.Stream;

/** Of products, their variants and their prices. */
final class CatalogEvents {

    private CatalogEvents() {}

    static List<EventKind> all() {
        return Stream.of(products(), remaps(), prices()).flatMap(List::stream).toList();
    }

    private static List<EventKind> products() {
        Member theirId = always("supplier_product_id", TEXT, "The supplier's id.");
        Member title = always("title", TEXT, "What it is called.");
        return List.of(
                EventKind.of("product.imported", "product", "A product is new here.")
                        .with(CONNECTION, SUPPLIER, theirId, title),
                EventKind.of("product.updated", "product", "What the supplier says of a product has changed.")
                        .with(CONNECTION, SUPPLIER, theirId, title),
                EventKind.of("product.removed", "product", "The supplier has it no more.")
                        .with(CONNECTION, SUPPLIER, theirId, title),
                EventKind.of("product.returned", "product", "A product that was gone is there again.")
                        .with(CONNECTION, SUPPLIER, theirId),
                EventKind.of(
                                "product.auto_sync_changed",
                                "product",
                                "A product is kept in step by itself now, or is not.")
                        .with(CONNECTION, SUPPLIER, theirId, always("auto_sync", FLAG, "Whether it is now.")),
                EventKind.of(
                        "catalog.removal_quarantined",
                        "removal_proposal",
                        "So many products are gone at once that a person decides whether they are.",
                        CONNECTION,
                        always("live", NUMBER, "How many products the connection had."),
                        always("missing", NUMBER, "How many of them were not found.")),
                EventKind.of(
                        "catalog.removal_approved",
                        "removal_proposal",
                        "They are gone; each is told of with `product.removed` besides.",
                        CONNECTION),
                EventKind.of("catalog.removal_rejected", "removal_proposal", "They stay.", CONNECTION),
                EventKind.of(
                        "catalog.removal_superseded",
                        "removal_proposal",
                        "Nobody decided about them, and a later pass proposes others.",
                        CONNECTION));
    }

    private static List<EventKind> remaps() {
        return Stream.of(
                        EventKind.of(
                                "product.variant_remap_proposed",
                                "variant_remap",
                                "A new variant seems to be one that is gone.",
                                always("matched_by", TEXT, "By what: `sku` or `options`.")),
                        EventKind.of(
                                "product.variant_remap_withdrawn",
                                "variant_remap",
                                "A proposal holds no more: the old variant is back, or a better one is proposed.",
                                always("status", TEXT, "`withdrawn` or `superseded`.")),
                        EventKind.of(
                                "product.variant_remapped",
                                "variant_remap",
                                "It is the same variant: our id goes on with the supplier's new one."),
                        EventKind.of("product.variant_remap_rejected", "variant_remap", "They are two variants."))
                .map(kind -> kind.with(
                        CONNECTION,
                        PRODUCT,
                        always("variant_id", TEXT, "The one that is gone."),
                        always("new_variant_id", TEXT, "The new one."),
                        always("supplier_variant_id", TEXT, "The supplier's id of the one that is gone."),
                        always("new_supplier_variant_id", TEXT, "The supplier's id of the new one.")))
                .toList();
    }

    private static List<EventKind> prices() {
        Member variant = always("variant_id", TEXT, "The variant.");
        return List.of(
                EventKind.of(
                        "price.changed",
                        "product",
                        "Variants of a product cost something else.",
                        CONNECTION,
                        maybe("supplier", TEXT, "Absent where a person let the price in."),
                        always(
                                "changes",
                                LIST,
                                "For each variant `variant_id`, `cost_before`, `currency_before`, `cost`, `currency`; a"
                                        + " price is left out where there was or is none.")),
                EventKind.of(
                        "price.held",
                        "price_hold",
                        "A price looks so wrong that a person decides about it.",
                        CONNECTION,
                        PRODUCT,
                        variant,
                        always("reason", TEXT, "Why, in a sentence."),
                        always("cost", MONEY, "What the supplier says."),
                        always("currency", TEXT, "Its currency."),
                        always("cost_before", MONEY, "What stands meanwhile."),
                        always("currency_before", TEXT, "Its currency.")),
                EventKind.of(
                        "price.hold_rejected",
                        "price_hold",
                        "The price that was held stays out; one that is let in is told of with `price.changed`.",
                        CONNECTION,
                        PRODUCT,
                        variant),
                EventKind.of(
                        "price.hold_superseded",
                        "price_hold",
                        "Nobody decided about the price that was held, and it means nothing any more.",
                        CONNECTION,
                        PRODUCT,
                        variant));
    }
}
