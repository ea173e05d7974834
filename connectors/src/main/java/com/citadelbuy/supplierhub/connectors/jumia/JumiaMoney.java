package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jumia's countries and what is paid in there ("Money / units / locale"). */
final class JumiaMoney {

    /** What amounts are in where they are not the country's. */
    private static final String ABROAD = "USD";

    private static final Map<String, String> BY_COUNTRY = Map.ofEntries(
            Map.entry("NG", "NGN"),
            Map.entry("KE", "KES"),
            Map.entry("EG", "EGP"),
            Map.entry("GH", "GHS"),
            Map.entry("MA", "MAD"),
            Map.entry("SN", "XOF"),
            Map.entry("CI", "XOF"),
            Map.entry("UG", "UGX"),
            Map.entry("TZ", "TZS"),
            Map.entry("DZ", "DZD"),
            Map.entry("TN", "TND"),
            Map.entry("ZA", "ZAR"));

    private JumiaMoney() {}

    static @Nullable Money of(@Nullable BigDecimal amount, @Nullable String currency) {
        @Nullable String said = JumiaWire.said(currency);
        return amount == null || said == null ? null : Money.of(amount, said.toUpperCase(Locale.ROOT));
    }

    static @Nullable String ofCountry(@Nullable String country) {
        return country == null ? null : BY_COUNTRY.get(country.toUpperCase(Locale.ROOT));
    }

    /** Of a business client such as {@code jumia-ng}, which is also seen with an underscore. */
    static @Nullable String ofClient(String code) {
        return ofCountry(code.substring(Math.max(0, code.length() - 2)));
    }

    static boolean isAbroad(Money price) {
        return price.currency().equals(ABROAD);
    }

    /** Why a price is none for these business clients: it is in the country's currency or in dollars, to the last decimal. */
    static Optional<Failure> unfit(Money price, List<String> clients) {
        return clients.stream()
                .flatMap(client -> foreign(price, client).stream())
                .findFirst()
                .or(() -> unfit(price));
    }

    private static Optional<Failure> foreign(Money price, String client) {
        @Nullable String local = ofClient(client);
        return local == null || local.equals(price.currency()) || isAbroad(price)
                ? Optional.empty()
                : refused("Prices for " + client + " are in " + local + " or " + ABROAD + ", and this one is " + price);
    }

    /** Why a price is none anywhere on Jumia. */
    static Optional<Failure> unfit(Money price) {
        if (!isAbroad(price) && !BY_COUNTRY.containsValue(price.currency())) {
            return refused("No country of Jumia's has this currency: " + price);
        }
        int decimals = Currency.getInstance(price.currency()).getDefaultFractionDigits();
        return price.amount().stripTrailingZeros().scale() <= decimals
                ? Optional.empty()
                : refused(
                        "A price in " + price.currency() + " has " + decimals + " decimals, and this one is " + price);
    }

    private static Optional<Failure> refused(String why) {
        return Optional.of(Failure.of(Kind.INVALID_REQUEST, why));
    }
}
