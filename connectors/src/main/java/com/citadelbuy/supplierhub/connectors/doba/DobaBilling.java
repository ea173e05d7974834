package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.connectors.doba.DobaWire.To;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.Session;
import java.util.Optional;

/** Whom bills go to: every import names it, and it is the shop's own affair. */
final class DobaBilling {

    private static final String HELP =
            " of the address that bills go to; without a name there, orders are billed to where they go.";
    private static final String TWO_LETTERS = "[A-Z]{2}";

    static final Field NAME = Field.optional("billing_name", "Billing name", "The name" + HELP);
    static final Field LINE1 = Field.optional("billing_address1", "Billing street", "The first line" + HELP);
    static final Field LINE2 =
            Field.optional("billing_address2", "Billing street, second line", "The second line" + HELP);
    static final Field CITY = Field.optional("billing_city", "Billing city", "The city" + HELP);
    static final Field STATE = Field.optional("billing_state", "Billing state", "The state, as two letters," + HELP)
            .matching(TWO_LETTERS);
    static final Field ZIP = Field.optional("billing_zip", "Billing ZIP code", "The ZIP code" + HELP);
    static final Field COUNTRY = Field.optional(
                    "billing_country", "Billing country", "The country, as two letters," + HELP)
            .matching(TWO_LETTERS)
            .or("US");
    static final Field PHONE = Field.optional("billing_phone", "Billing phone", "The phone number" + HELP);

    private DobaBilling() {}

    static Optional<To> of(Session session) {
        return session.setting(NAME.name()).map(name -> to(name, session));
    }

    private static To to(String name, Session session) {
        String country = given(session, COUNTRY);
        return new To(
                name,
                given(session, LINE1),
                given(session, LINE2),
                given(session, CITY),
                country,
                given(session, STATE),
                given(session, ZIP),
                DobaWire.phone(given(session, PHONE), country),
                "");
    }

    private static String given(Session session, Field field) {
        return session.setting(field.name()).orElse("");
    }
}
