package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Addresses: what must be in them, and how they come back. */
final class Recipients {

    private static final List<String> FIELDS = List.of(
            "name",
            "company",
            "address1",
            "address2",
            "city",
            "state_code",
            "state_name",
            "country_code",
            "country_name",
            "zip",
            "phone",
            "email",
            "tax_number");
    private static final Pattern CPF_OR_CNPJ =
            Pattern.compile("\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}|\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}");

    private final Countries countries;

    Recipients(Countries countries) {
        this.countries = countries;
    }

    /** An address to send to, with all its fields, the names of state and country filled in. */
    ObjectNode address(Fields recipient) {
        String country = country(recipient);
        String state = recipient.text("state_code").orElse("");
        recipient.requiredText("address1");
        recipient.requiredText("city");
        Optional<String> tax = recipient.text("tax_number");
        if (country.equals("BR")
                && tax.filter(value -> CPF_OR_CNPJ.matcher(value).matches()).isEmpty()) {
            throw Refusal.badRequest("Brazil needs a CPF or CNPJ: recipient.tax_number");
        }
        ObjectNode address = SimJson.object();
        for (String field : FIELDS) {
            CatalogV2.textOrNull(address, field, recipient.text(field).orElse(""));
        }
        CatalogV2.textOrNull(address, "state_name", countries.state(country, state));
        return address.put("country_name", countries.required(country));
    }

    /** Enough of an address to say what shipping costs: the country, and the state where it matters. */
    String country(Fields recipient) {
        String country = recipient.requiredText("country_code");
        countries.required(country);
        countries.state(country, recipient.text("state_code").orElse(""));
        for (String field : FIELDS) {
            recipient.text(field);
        }
        return country;
    }
}
