package com.citadelbuy.supplierhub.connectors.bigbuy;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How BigBuy writes money, times and nothing at all, wherever they occur. */
final class BigBuyWire {

    static final String LANGUAGE = "language";
    static final String ENGLISH = "en";

    private static final ZoneId VALENCIA = ZoneId.of("Europe/Madrid");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]) ([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d");

    private BigBuyWire() {}

    static String language(Session session) {
        return session.setting(LANGUAGE).orElse(ENGLISH);
    }

    /** Floats with binary noise, such as 9.809999999999999 ("Money, units, locale"). */
    static @Nullable Money eur(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(amount.setScale(2, RoundingMode.HALF_UP), "EUR");
    }

    /** Null where there is none that can be read. */
    static @Nullable Instant time(@Nullable String text) {
        return text == null || !MOMENT.matcher(text).matches()
                ? null
                : LocalDateTime.parse(text, TIME).atZone(VALENCIA).toInstant();
    }

    static void promised(@Nullable Object value, String what) {
        if (value == null || value.equals("")) {
            throw new IllegalArgumentException("BigBuy did not send " + what);
        }
    }

    /** What is not there is answered with 404, or with 200 and an empty body ("Errors"). */
    static <T> T there(@Nullable T body, String what) {
        if (body == null) {
            throw failure(Failure.Kind.NOT_FOUND, "BigBuy knows no such " + what);
        }
        return body;
    }

    static SupplierException failure(Failure.Kind kind, String message) {
        return new SupplierException(Failure.of(kind, message), BigBuy.ID);
    }
}
