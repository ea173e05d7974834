package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.PurchaseOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Warehouses by their codes, most of which are a country's, and the one that a line is ordered from. */
final class BanggoodWarehouses {

    static final String SETTING = "warehouse";
    static final String USUAL = "CN";

    /** Where a variant lies, by comma. */
    static final String ORDERING = "warehouses";

    private static final Map<String, String> OTHER_CODES = Map.of("USA", "US", "UK", "GB");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private BanggoodWarehouses() {}

    /** The ISO country of a warehouse; null where its code is none. */
    static @Nullable String country(String code) {
        String country = OTHER_CODES.getOrDefault(code, code);
        return COUNTRIES.contains(country) ? country : null;
    }

    static String usual(Session session) {
        return session.setting(SETTING).orElse(USUAL);
    }

    /** The usual one where it is among them, else the first. */
    static Optional<String> preferred(List<String> codes, String usual) {
        return codes.contains(usual) ? Optional.of(usual) : codes.stream().findFirst();
    }

    /** Empty where the goods do not lie in the country they are to be shipped from. */
    static Optional<String> of(PurchaseOrder.Line line, @Nullable String shipsFrom, String usual) {
        List<String> there = Arrays.stream(
                        line.ordering().getOrDefault(ORDERING, usual).split(","))
                .filter(code -> shipsFrom == null || shipsFrom.equals(country(code)))
                .toList();
        return preferred(there, usual);
    }
}
