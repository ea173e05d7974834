package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Alibaba is called, and how it writes money, numbers and times: as text, and nothing at times as the text "null". */
final class AlibabaWire {

    static final String COUNTRY = "country";
    static final String CURRENCY = "currency";
    static final String LANGUAGE = "language";

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(?:\\.\\d{1,10})?");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})(?:\\.0+)?");

    /** An amount with its currency, as orders and freight write it. */
    record Amount(@Nullable String amount, @Nullable String currency) {

        static @Nullable Money toMoney(@Nullable Amount amount) {
            return amount == null ? null : money(amount.amount(), amount.currency());
        }
    }

    /** A moment; the display text beside the number is left alone. */
    record Moment(@Nullable String timestamp) {

        static @Nullable Instant toInstant(@Nullable Moment moment) {
            String millis = moment == null ? null : moment.timestamp();
            return millis == null || !millis.matches("\\d{1,15}") ? null : Instant.ofEpochMilli(Long.parseLong(millis));
        }
    }

    private AlibabaWire() {}

    /** An API is named by its path; operations are named by it with dots. */
    static String operation(String path) {
        return path.substring(1).replace('/', '.');
    }

    static SupplierRequest get(Session session, String path) {
        return session.http().get(operation(path), path);
    }

    /** Not repeatable unless the caller says so. */
    static SupplierRequest post(Session session, String path) {
        return session.http().post(operation(path), path);
    }

    static String country(Session session) {
        return session.setting(COUNTRY).orElse("US");
    }

    static String currency(Session session) {
        return session.setting(CURRENCY).orElse("USD");
    }

    static String language(Session session) {
        return session.setting(LANGUAGE).orElse("en_US");
    }

    /** Countries are named beside their code. */
    static String nameOf(String country) {
        return Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
    }

    /** Null where there is no amount that can be read, or no currency. */
    static @Nullable Money money(@Nullable String amount, @Nullable String currency) {
        return amount != null
                        && AMOUNT.matcher(amount.strip()).matches()
                        && currency != null
                        && currency.matches("[A-Z]{3}")
                ? Money.of(new BigDecimal(amount.strip()), currency)
                : null;
    }

    /** A whole number, which may be written as 2.0000. */
    static @Nullable Integer number(@Nullable String text) {
        Matcher whole = WHOLE.matcher(text == null ? "" : text.strip());
        return whole.matches() ? Integer.valueOf(whole.group(1)) : null;
    }

    static void promised(@Nullable Object value, String what) {
        if (value == null || value.equals("")) {
            throw new IllegalArgumentException("Alibaba did not send " + what);
        }
    }

    static SupplierException failure(Failure.Kind kind, String message) {
        return new SupplierException(Failure.of(kind, message), Alibaba.ID);
    }
}
