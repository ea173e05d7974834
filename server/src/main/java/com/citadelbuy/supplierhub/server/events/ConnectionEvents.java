package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.CommonMembers.CONNECTION;
import static com.citadelbuy.supplierhub.server.events.CommonMembers.SUPPLIER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.always;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.maybe;

import com.citadelbuy.supplierhub.server.events.EventKind.Member;
import java.util.List;
import java.util.stream.Stream;

/** Of connections, and of what suppliers send to them. */
final class ConnectionEvents {

    private ConnectionEvents() {}

    static List<EventKind> all() {
        return Stream.of(connections(), webhooks()).flatMap(List::stream).toList();
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
}
