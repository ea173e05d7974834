package com.citadelbuy.supplierhub.server.events;

import static com.citadelbuy.supplierhub.server.events.EventKind.Form.TEXT;
import static com.citadelbuy.supplierhub.server.events.EventKind.Member.always;

import com.citadelbuy.supplierhub.server.events.EventKind.Member;

/** What events of several groups have in common. */
final class CommonMembers {

    static final Member CONNECTION = always("connection_id", TEXT, "The connection it happened at.");
    static final Member SUPPLIER = always("supplier", TEXT, "Whose connection it is, such as `aliexpress`.");
    static final Member PRODUCT = always("product_id", TEXT, "The product.");

    private CommonMembers() {}
}
