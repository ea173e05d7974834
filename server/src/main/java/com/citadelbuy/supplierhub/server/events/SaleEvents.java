package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.CommonMembers.CONNECTION;
import static com.citadelbuy.supplierhub.server.events.CommonMembers.SUPPLIER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.always;

import java.util.List;
import java.util.stream.Stream;

/** Of what buyers order from us at marketplaces. Nothing of buyers is in them. */
final class SaleEvents {

    private SaleEvents() {}

    static List<EventKind> all() {
        return Stream.of(Stream.of(received(), returnSeen()), changes(), actions(), letters())
                .flatMap(kinds -> kinds)
                .toList();
    }

    private static EventKind received() {
        return sale("sale.received", "A buyer ordered from us.").with(always("status", TEXT, "How the sale stands."));
    }

    private static EventKind returnSeen() {
        return sale("sale.return_seen", "A buyer sends something back, or it has come further.")
                .with(
                        always("return_id", TEXT, "The return."),
                        always("word", TEXT, "How far it has come, in the marketplace's words."));
    }

    private static Stream<EventKind> changes() {
        return Stream.of(
                        sale("sale.changed", "A sale changed, or its lines did; none of the others says how."),
                        sale("sale.shipped", "All of a sale is on its way."),
                        sale("sale.delivered", "A sale has arrived."),
                        sale("sale.cancelled", "A sale is cancelled."),
                        sale("sale.returned", "A sale came back, or its money did."))
                .map(kind -> kind.with(
                        always("from", TEXT, "The status it had."), always("to", TEXT, "The status it has.")));
    }

    private static Stream<EventKind> actions() {
        return Stream.of(
                        sale("sale.action_done", "What was wanted of a sale is done."),
                        sale("sale.action_partly_done", "With some lines it is done, with others refused."),
                        sale("sale.action_refused", "The marketplace refuses what was wanted of a sale."),
                        sale("sale.action_needs_attention", "Whether it was done only a person can tell."))
                .map(kind -> kind.with(
                        always("action_id", TEXT, "The action."),
                        always("kind", TEXT, "`pack`, `ready`, `ship` or `cancel`.")));
    }

    private static Stream<EventKind> letters() {
        return Stream.of(
                        EventKind.of(
                                "sale.dead_letter_created",
                                "dead_letter",
                                "An entry of a list of sales or returns cannot be read; the others do not wait for it.",
                                always("cause", TEXT, "Why, for machines.")),
                        EventKind.of(
                                "sale.dead_letter_resolved",
                                "dead_letter",
                                "An entry that could not be read was read, or is not listed any more."))
                .map(kind -> kind.with(CONNECTION, SUPPLIER, always("list", TEXT, "`sales` or `returns`.")));
    }

    private static EventKind sale(String type, String meaning) {
        return EventKind.of(type, "sale", meaning, CONNECTION, SUPPLIER);
    }
}
