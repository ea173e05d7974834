package com.citadelbuy.supplierhub.simulators.bigbuy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where parcels go. The documents list no countries: those of the European Union and a few that count as exports. */
final class Countries {

    /** How far away a country is. */
    enum Zone {
        SPAIN,
        PORTUGAL,
        UNION,
        EXPORT
    }

    /**
     * A country that is delivered to.
     *
     * @param postcode what a postcode must match
     * @param example one that does
     */
    record Country(String code, Zone zone, String postcode, String example) {}

    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    private static final String LINES = """
            ES|SPAIN|\\d{5}|46005
            PT|PORTUGAL|\\d{4}-\\d{3}|1000-001
            FR|UNION|\\d{5}|75001
            DE|UNION|\\d{5}|10115
            IT|UNION|\\d{5}|00118
            BE|UNION|\\d{4}|1000
            NL|UNION|\\d{4} ?[A-Z]{2}|1012 AB
            LU|UNION|\\d{4}|1111
            AT|UNION|\\d{4}|1010
            IE|UNION|[A-Z]\\d[\\dW] ?[A-Z\\d]{4}|D02 X285
            DK|UNION|\\d{4}|1050
            SE|UNION|\\d{3} ?\\d{2}|111 22
            FI|UNION|\\d{5}|00100
            PL|UNION|\\d{2}-\\d{3}|00-001
            CZ|UNION|\\d{3} ?\\d{2}|110 00
            SK|UNION|\\d{3} ?\\d{2}|811 01
            HU|UNION|\\d{4}|1011
            RO|UNION|\\d{6}|010011
            BG|UNION|\\d{4}|1000
            GR|UNION|\\d{3} ?\\d{2}|104 31
            HR|UNION|\\d{5}|10000
            SI|UNION|\\d{4}|1000
            LT|UNION|(LT-)?\\d{5}|LT-01100
            LV|UNION|LV-\\d{4}|LV-1050
            EE|UNION|\\d{5}|10111
            CY|UNION|\\d{4}|1010
            MT|UNION|[A-Z]{3} ?\\d{4}|VLT 1117
            GB|EXPORT|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|SW1A 1AA
            CH|EXPORT|\\d{4}|8001
            NO|EXPORT|\\d{4}|0150
            US|EXPORT|\\d{5}(-\\d{4})?|97209
            """;

    private static final Map<String, Country> SERVED = LINES.lines()
            .map(line -> line.split("\\|"))
            .map(field -> new Country(field[0], Zone.valueOf(field[1]), field[2], field[3]))
            .collect(Collectors.toUnmodifiableMap(Country::code, Function.identity()));

    private Countries() {}

    static boolean exists(String code) {
        return ISO.contains(code);
    }

    /** Empty where nobody delivers. */
    static Optional<Country> served(String code) {
        return Optional.ofNullable(SERVED.get(code));
    }
}
