package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The countries by which orders can be asked for. */
enum Country {
    CI("Ivory Coast", "XOF", 0, "605"),
    DZ("Algeria", "DZD", 2, "134.5"),
    EG("Egypt", "EGP", 2, "49.09"),
    GH("Ghana", "GHS", 2, "15.2"),
    KE("Kenya", "KES", 2, "129.4"),
    MA("Morocco", "MAD", 2, "9.92"),
    NG("Nigeria", "NGN", 2, "1550"),
    SN("Senegal", "XOF", 0, "605"),
    TN("Tunisia", "TND", 3, "3.1"),
    UG("Uganda", "UGX", 0, "3700"),
    ZA("South Africa", "ZAR", 2, "18.3");

    private final String title;
    private final String currency;
    private final int decimals;
    private final String rate;

    Country(String title, String currency, int decimals, String rate) {
        this.title = title;
        this.currency = currency;
        this.decimals = decimals;
        this.rate = rate;
    }

    static Set<String> codes() {
        return Arrays.stream(values()).map(Country::name).collect(Collectors.toSet());
    }

    /** Every currency that a price may be in. */
    static Set<String> currencies() {
        Set<String> all = Arrays.stream(values()).map(Country::currency).collect(Collectors.toSet());
        all.add(Money.USD);
        return all;
    }

    /** By the code of a business client, {@code jumia-ng}. */
    static Country ofClient(String code) {
        return valueOf(code.substring(code.indexOf('-') + 1).toUpperCase(Locale.ROOT));
    }

    static Optional<Country> ofCurrency(String currency) {
        return Arrays.stream(values())
                .filter(country -> country.currency.equals(currency))
                .findFirst();
    }

    String title() {
        return title;
    }

    String currency() {
        return currency;
    }

    int decimals() {
        return decimals;
    }

    /** What a dollar is there. */
    BigDecimal rate() {
        return new BigDecimal(rate);
    }

    String client() {
        return "jumia-" + name().toLowerCase(Locale.ROOT);
    }

    ObjectNode shown() {
        return SimJson.object()
                .put("code", name())
                .put("name", title.toUpperCase(Locale.ROOT))
                .put("currencyCode", currency);
    }
}
