package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.CommonMembers.CONNECTION;
import static com.citadelbuy.supplierhub.server.events.CommonMembers.SUPPLIER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.LIST;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.MONEY;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.NUMBER;
import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.always;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.maybe;

import com.citadelbuy.supplierhub.server.events.EventKind.Member;
import java.util.List;

/** Of our own offers at marketplaces. */
final class ListingEvents {

    private static final Member ASPECT = always("aspect", TEXT, "`create`, `price`, `stock` or `on_sale`.");

    private ListingEvents() {}

    static List<EventKind> all() {
        return List.of(
                shown(listing("listing.found", "A marketplace shows a listing for the first time, or again.")),
                shown(listing("listing.changed", "A marketplace shows a listing otherwise than before."))
                        .with(always("changed", LIST, "What of it: `status`, `price`, `stock`.")),
                listing("listing.gone", "A marketplace does not know a listing any more."),
                listing("listing.published", "A marketplace has taken what was wanted of a listing.")
                        .with(ASPECT),
                listing("listing.refused", "A marketplace does not take what was wanted of a listing.")
                        .with(
                                ASPECT,
                                maybe("code", TEXT, "Why, for machines."),
                                maybe("reason", TEXT, "Why, in the marketplace's words.")));
    }

    private static EventKind shown(EventKind kind) {
        return kind.with(
                always("status", TEXT, "Whether buyers can have it, in the hub's words."),
                always("word", TEXT, "The same in the marketplace's."),
                maybe("price", MONEY, "What one piece costs the buyer."),
                maybe("currency", TEXT, "Of the price."),
                maybe("stock", NUMBER, "How many the marketplace believes to be there."));
    }

    private static EventKind listing(String type, String meaning) {
        return EventKind.of(
                type, "listing", meaning, CONNECTION, SUPPLIER, maybe("sku", TEXT, "Yours, where it is told."));
    }
}
