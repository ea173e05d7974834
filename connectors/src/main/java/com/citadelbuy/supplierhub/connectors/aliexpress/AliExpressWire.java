package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** How AliExpress is called, and how it writes money, numbers and times, wherever they occur. */
final class AliExpressWire {

    static final String CURRENCY = "target_currency";
    static final String LANGUAGE = "target_language";
    static final String COUNTRY = "ship_to_country";

    private static final Pattern AMOUNT = Pattern.compile("[\\s\"]*(\\d+(?:\\.\\d+)?)[\\s\"]*");

    /** An amount as orders write it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Amount(@Nullable String amount, @Nullable String currencyCode) {

        static @Nullable Money toMoney(@Nullable Amount amount) {
            return amount == null ? null : money(amount.amount(), amount.currencyCode());
        }
    }

    private AliExpressWire() {}

    /** A call of a business method; all of them go to one address. Not repeatable unless the caller says so. */
    static SupplierRequest call(Session session, String method) {
        return session.http().post(method, "/sync").form("method", method);
    }

    /** Nothing, for the one code that says that there is nothing; every other refusal stays a failure. */
    static <T> List<T> noneFor(String code, Failure refusal) {
        if (refusal.kind() == Failure.Kind.NOT_FOUND && code.equals(refusal.supplierCode())) {
            return List.of();
        }
        throw new SupplierException(refusal, AliExpress.ID);
    }

    static String currency(Session session) {
        return session.setting(CURRENCY).orElse("USD");
    }

    static String language(Session session) {
        return session.setting(LANGUAGE).orElse("en_US");
    }

    static String country(Session session) {
        return session.setting(COUNTRY).orElse("US");
    }

    /** Null where there is no amount or no currency. Some amounts come inside quotes of their own. */
    static @Nullable Money money(@Nullable String amount, @Nullable String currency) {
        Matcher number = AMOUNT.matcher(amount == null ? "" : amount);
        return number.matches() && currency != null && currency.matches("[A-Z]{3}")
                ? Money.of(new BigDecimal(number.group(1)), currency)
                : null;
    }

    /** A whole number that may come as a number, as text, or as the text {@code null}. */
    static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    static @Nullable Instant time(@Nullable Long epochMillis) {
        return epochMillis == null ? null : Instant.ofEpochMilli(epochMillis);
    }

    static boolean isTrue(@Nullable String flag) {
        return "true".equals(flag);
    }

    static void promised(@Nullable Object value, String what) {
        if (value == null || value.equals("")) {
            throw new IllegalArgumentException("AliExpress did not send " + what);
        }
    }
}
