package com.citadelbuy.supplierhub.connectors.takealot;

import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How Takealot writes money, dates and the ends of lists. */
final class TakealotWire {

    /** Dates in filters are South Africa's ("Money / units / locale"). */
    static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");

    private static final String RAND = "ZAR";

    private TakealotWire() {}

    static @Nullable Money rand(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(amount, RAND);
    }

    /** Prices of offers are whole Rand; another one is not Takealot's to round. */
    static Optional<Failure> unfit(Money price) {
        boolean whole = price.amount().stripTrailingZeros().scale() <= 0;
        return price.currency().equals(RAND) && whole
                ? Optional.empty()
                : Optional.of(Failure.of(
                        Kind.INVALID_REQUEST, "Prices at Takealot are whole amounts in ZAR, and this one is " + price));
    }

    static long whole(Money price) {
        return price.amount().longValueExact();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Absent, null, empty or blank: there is no more. */
    static @Nullable String token(@Nullable String continuation) {
        return WireTexts.said(continuation);
    }

    static SupplierException failure(Kind kind, String message) {
        return new SupplierException(Failure.of(kind, message), Takealot.ID);
    }
}
