package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.EventKind.Form.FLAG;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.LIST;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.MONEY;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.NUMBER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.OBJECT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;

import com.citadelbuy.supplierhub.server.events.EventKind.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every type of event there is, with its payload. A feature that tells something new adds its line here; the page of events is
 * made from it, and wherever assertions are on, as they are in all tests, an event that is not as declared here is refused.
 */
public final class EventCatalogue {

    private static final Member CONNECTION = always("connection_id", TEXT, "The connection it happened at.");
    private static final Member SUPPLIER = always("supplier", TEXT, "Whose connection it is, such as `aliexpress`.");
    private static final Member PRODUCT = always("product_id", TEXT, "The product.");
    private static final Member VARIANT = always("variant_id", TEXT, "The variant.");
    private static final Member REASON = always("reason", TEXT, "Why, in a sentence.");

    /** Of every event, since every change can come by either way. */
    private static final Member ORIGIN = maybe(
            "origin",
            TEXT,
            "How it became known: `poll` where the hub looked, `webhook` where it was told, `manual` where a person said"
                    + " so; absent where the hub did it itself.");

    private static final Map<String, EventKind> BY_TYPE = byType();

    private EventCatalogue() {}

    /** In the order of the page. */
    public static List<EventKind> all() {
        return List.copyOf(BY_TYPE.values());
    }

    public static Optional<EventKind> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The version that an event's payload is written in now. */
    static int version(Event event) {
        assert flaws(event).isEmpty() : event.type() + ": " + flaws(event);
        return find(event.type()).map(EventKind::version).orElse(1);
    }

    private static List<String> flaws(Event event) {
        return find(event.type()).map(kind -> kind.flaws(event)).orElse(List.of("no such type is declared"));
    }

    private static Map<String, EventKind> byType() {
        Map<String, EventKind> kinds = new LinkedHashMap<>();
        Stream.of(
                        connections(),
                        webhooks(),
                        products(),
                        remaps(),
                        prices(),
                        stock(),
                        mappings(),
                        orders(),
                        shipments(),
                        syncs(),
                        endpoints())
                .flatMap(List::stream)
                .map(kind -> kind.with(ORIGIN))
                .forEach(kind -> kinds.put(kind.type(), kind));
        return kinds;
    }

    private static List<EventKind> connections() {
        return Stream.of(
                        EventKind.of("connection.created", "connection", "An account was connected."),
                        EventKind.of(
                                "connection.status_changed",
                                "connection",
                                "A connection can be used now, or cannot any more."),
                        EventKind.of(
                                "connection.credentials_changed",
                                "connection",
                                "A connection has other credentials, taken from the environment."),
                        EventKind.of(
                                "connection.disconnected",
                                "connection",
                                "A connection was ended; its secrets are forgotten."))
                .map(kind -> kind.with(
                        CONNECTION,
                        SUPPLIER,
                        always("name", TEXT, "What it is called."),
                        always("environment", TEXT, "`live`, `sandbox` or `simulator`."),
                        always("status", TEXT, "How it stands now."),
                        maybe("reason", TEXT, "Why it stands so.")))
                .toList();
    }

    /** What suppliers send. */
    private static List<EventKind> webhooks() {
        Member name = always("name", TEXT, "What the connection is called.");
        Member last = maybe("last_delivery_at", TEXT, "When the last genuine one came.");
        return List.of(
                EventKind.of(
                        "connection.webhook_registered",
                        "connection",
                        "The supplier sends what happens there from now on.",
                        CONNECTION,
                        SUPPLIER,
                        name),
                EventKind.of(
                        "connection.webhook_failing",
                        "connection",
                        "The supplier does not send here: it refused the address, or sends to another connection of the account. Asked again every hour.",
                        CONNECTION,
                        SUPPLIER,
                        name),
                EventKind.of(
                        "connection.webhook_switched_off",
                        "connection",
                        "The supplier sends no more, for whatever reason; it is told anew where to.",
                        CONNECTION,
                        SUPPLIER,
                        name),
                EventKind.of(
                        "connection.webhook_silent",
                        "connection",
                        "Orders moved on and nothing was sent; where the hub may, it registers anew.",
                        CONNECTION,
                        SUPPLIER,
                        name,
                        last),
                EventKind.of(
                        "connection.webhook_rekeyed",
                        "connection",
                        "What is sent is not signed with a key that the hub has; where it may, it registers anew.",
                        CONNECTION,
                        SUPPLIER,
                        name,
                        last),
                EventKind.of(
                        "webhook.failed",
                        "webhook",
                        "What was sent could not be read; it waits in the inbox until somebody has it read again.",
                        maybe("connection_id", TEXT, "Whose supplier sent it; absent for the hub's own form."),
                        maybe("supplier", TEXT, "Which; absent for the hub's own form."),
                        maybe("kind", TEXT, "`inventory`, `order` or `tracking` in the hub's own form; else absent."),
                        always("cause", TEXT, "Why, for machines.")));
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
                        VARIANT,
                        REASON,
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
                        VARIANT),
                EventKind.of(
                        "price.hold_superseded",
                        "price_hold",
                        "Nobody decided about the price that was held, and it means nothing any more.",
                        CONNECTION,
                        PRODUCT,
                        VARIANT));
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

    private static List<EventKind> orders() {
        Stream<EventKind> own = Stream.of(
                EventKind.of(
                        "order.accepted",
                        "order",
                        "An order was taken and will be placed.",
                        maybe("connection_id", TEXT, "Where all of it is placed on one connection."),
                        maybe("reference", TEXT, "The client's own name for it."),
                        always("supplier_orders", NUMBER, "How many parts it has.")),
                EventKind.of(
                        "order_batch.created",
                        "order_batch",
                        "Many orders were taken at once.",
                        always("total", NUMBER, "How many entries there are.")),
                EventKind.of(
                        "order_batch.finished",
                        "order_batch",
                        "Each entry of a batch is accepted or refused.",
                        always("total", NUMBER, "How many entries there are."),
                        always("accepted", NUMBER, "How many became orders."),
                        always("refused", NUMBER, "How many did not.")));
        Member why = maybe("reason", TEXT, "Why, for machines; absent where the type says it all.");
        Stream<EventKind> states = states().entrySet().stream()
                .map(state -> part("order." + state.getKey(), state.getValue())
                        .with(
                                always("from", TEXT, "The state it was in."),
                                always("to", TEXT, "The state it is in."),
                                why));
        Stream<EventKind> cancelling = cancelling().entrySet().stream()
                .map(state -> part("order.cancellation_" + state.getKey(), state.getValue())
                        .with(why));
        return Stream.of(own, states, cancelling).flatMap(each -> each).toList();
    }

    private static EventKind part(String type, String meaning) {
        return EventKind.of(
                type,
                "order",
                meaning,
                CONNECTION,
                SUPPLIER,
                always("supplier_order_id", TEXT, "The part of the order that it happened to."));
    }

    /** The states of a supplier order, by their words. */
    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("queued", "A part is to be placed again.");
        states.put("sending", "A part is being placed.");
        states.put("outcome_unknown", "A part may or may not have been placed; it is being found out.");
        states.put("created", "The supplier has a part and waits for a step of ours.");
        states.put("created_id_unknown", "A part was placed; the supplier's id for it is not known.");
        states.put("confirming", "A part is being confirmed.");
        states.put("paying", "A part is being paid.");
        states.put("submitted", "Our side of a part is done.");
        states.put("processing", "The supplier works on a part.");
        states.put("on_hold", "A part waits for something outside.");
        states.put("partially_shipped", "Some of a part is on its way.");
        states.put("shipped", "A part is on its way.");
        states.put("delivered", "A part has arrived.");
        states.put("returned", "A part came back.");
        states.put("cancelled", "A part is cancelled.");
        states.put("refunded", "The money for a part came back.");
        states.put("rejected", "A part was not placed, which is proven.");
        states.put("failed", "The supplier gave a part up.");
        states.put("needs_attention", "A part waits for a person.");
        return states;
    }

    /** What becomes of the wish to cancel, by its words. */
    private static Map<String, String> cancelling() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("none", "Nobody wishes any more that a part be cancelled.");
        states.put("wanted", "A part is to be cancelled.");
        states.put("requested", "The supplier was asked to cancel a part.");
        states.put("accepted", "The supplier cancelled a part, or it was never placed.");
        states.put("refused", "The supplier does not cancel a part.");
        states.put("too_late", "A part had left before it could be cancelled.");
        return states;
    }

    private static List<EventKind> shipments() {
        return Stream.of(
                        EventKind.of("shipment.created", "shipment", "A parcel is known."),
                        EventKind.of("shipment.updated", "shipment", "More is known of a parcel."))
                .map(kind -> kind.with(
                        CONNECTION,
                        always("order_id", TEXT, "The order."),
                        always("supplier_order_id", TEXT, "The part of it."),
                        always("status", TEXT, "How the parcel stands.")))
                .toList();
    }

    private static List<EventKind> syncs() {
        Member counts = always("counts", OBJECT, "What was seen, changed and so on, by number.");
        return Stream.of(
                        EventKind.of("sync.queued", "sync_run", "A run waits for its turn."),
                        EventKind.of("sync.started", "sync_run", "A run has begun."),
                        EventKind.of("sync.paused", "sync_run", "A run stands still until it is resumed."),
                        EventKind.of("sync.resumed", "sync_run", "A run that stood still goes on."),
                        EventKind.of(
                                "sync.finished",
                                "sync_run",
                                "A run did what it was to do.",
                                always("complete", FLAG, "False where a list could not be walked to its end."),
                                counts),
                        EventKind.of(
                                "sync.failed",
                                "sync_run",
                                "A run gave up.",
                                always("error", TEXT, "By what, for machines."),
                                always("detail", TEXT, "The same for people."),
                                counts),
                        EventKind.of("sync.cancelled", "sync_run", "A run was ended by a person."))
                .map(kind -> kind.with(
                        CONNECTION,
                        SUPPLIER,
                        always("lane", TEXT, "What it reads, such as `stock`."),
                        always("requested_by", TEXT, "`api` or `schedule`.")))
                .toList();
    }

    private static List<EventKind> endpoints() {
        Member types = always("event_types", LIST, "What it is told of.");
        Member payload = always("payload", TEXT, "`thin` or `full`.");
        Member format = always("format", TEXT, "`standard` or `cloudevents`.");
        return List.of(
                EventKind.of(
                        "event_endpoint.created",
                        "event_endpoint",
                        "Somebody is told of events. None of these is told to the endpoint that it is about.",
                        types,
                        payload,
                        format),
                EventKind.of(
                        "event_endpoint.changed",
                        "event_endpoint",
                        "An endpoint is told otherwise.",
                        types,
                        payload,
                        format),
                EventKind.of(
                        "event_endpoint.enabled", "event_endpoint", "An endpoint that was disabled is told again."),
                EventKind.of(
                        "event_endpoint.disabled",
                        "event_endpoint",
                        "An endpoint is told nothing any more.",
                        always("reason", TEXT, "`by_request`, `gone` or `failing`."),
                        maybe("failing_since", TEXT, "Since when nothing arrived there.")),
                EventKind.of(
                        "event_endpoint.secret_rotated",
                        "event_endpoint",
                        "An endpoint has another key.",
                        always("former_until", TEXT, "Until when the key before signs as well.")),
                EventKind.of("event_endpoint.removed", "event_endpoint", "There is no such endpoint any more."));
    }

    private static Member always(String name, EventKind.Form form, String meaning) {
        return new Member(name, form, meaning, true);
    }

    private static Member maybe(String name, EventKind.Form form, String meaning) {
        return new Member(name, form, meaning, false);
    }
}
