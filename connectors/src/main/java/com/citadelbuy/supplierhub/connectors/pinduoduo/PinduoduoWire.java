package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How Pinduoduo is called, and how it writes money and times: fen here, yuan there ("Money, units, locale"). */
final class PinduoduoWire {

    static final String TRUE = "1";

    private static final String YUAN = "CNY";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private PinduoduoWire() {}

    /** All calls go to one address; the signer says by the operation which one it is. Not repeatable unless the caller says so. */
    static SupplierRequest call(SupplierHttp http, String type) {
        return http.post(type, "/api/router");
    }

    static SupplierRequest call(Session session, String type) {
        return call(session.http(), type);
    }

    static @Nullable Money ofFen(@Nullable String amount) {
        return WireTexts.says(amount)
                ? Money.of(new BigDecimal(Objects.requireNonNull(amount).strip()).movePointLeft(2), YUAN)
                : null;
    }

    static @Nullable Money ofYuan(@Nullable String amount) {
        return WireTexts.says(amount) ? Money.of(Objects.requireNonNull(amount), YUAN) : null;
    }

    /** Prices are whole fen; another one is not Pinduoduo's to round. */
    static boolean isFit(Money price) {
        return price.currency().equals(YUAN)
                && price.amount().stripTrailingZeros().scale() <= 2;
    }

    static long fen(Money price) {
        return price.amount().movePointRight(2).longValueExact();
    }

    /** Empty where it has not happened yet. */
    static @Nullable Instant time(@Nullable String text) {
        return WireTexts.says(text)
                ? LocalDateTime.parse(Objects.requireNonNull(text), TIME)
                        .atZone(BEIJING)
                        .toInstant()
                : null;
    }

    static SupplierException failed(Kind kind, String message) {
        return new SupplierException(Failure.of(kind, message));
    }
}
