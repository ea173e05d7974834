package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How Banggood writes money and times, and leaves things out. */
final class BanggoodWire {

    static final String CURRENCY = "currency";
    static final String USD = "USD";

    private static final Pattern NOT_OF_A_NUMBER = Pattern.compile("[^\\d.,\\-]");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]) ([01]\\d|2[0-3])(:[0-5]\\d){2}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private BanggoodWire() {}

    static String currency(Session session) {
        return session.setting(CURRENCY).orElse(USD);
    }

    /** A number or text, some with a symbol (§9); null where there is no number. */
    static @Nullable BigDecimal amount(@Nullable String text) {
        String plain =
                NOT_OF_A_NUMBER.matcher(Objects.requireNonNullElse(text, "")).replaceAll("");
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain.replace(",", "")) : null;
    }

    static @Nullable Money money(@Nullable String text, String currency) {
        BigDecimal amount = amount(text);
        return amount == null ? null : Money.of(amount, currency);
    }

    /** In UTC (§9); null where there is none. */
    static @Nullable Instant time(@Nullable String text) {
        return text == null || !TIME.matcher(text).matches()
                ? null
                : LocalDateTime.parse(text, WRITTEN).toInstant(ZoneOffset.UTC);
    }

    static String promised(@Nullable String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Banggood did not send " + what);
        }
        return value;
    }

    static SupplierException failure(Kind kind, String message) {
        return new SupplierException(Failure.of(kind, message), Banggood.ID);
    }
}
