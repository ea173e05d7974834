package com.citadelbuy.supplierhub.connectors.vidaxl;

import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How vidaXL writes numbers and money: as decimal text with up to four decimals, or as numbers ("Money"). */
final class VidaXlWire {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int CENTS = 2;

    private VidaXlWire() {}

    static Optional<BigDecimal> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(written -> DECIMAL.matcher(written).matches())
                .map(BigDecimal::new);
    }

    /** Rounded as vidaXL does; null unless both parts are there. */
    static @Nullable Money money(@Nullable String amount, @Nullable String currency) {
        boolean known = currency != null && CURRENCY.matcher(currency).matches();
        return number(amount)
                .filter(_ -> known)
                .map(exact -> Money.of(exact.setScale(CENTS, RoundingMode.HALF_UP), Objects.requireNonNull(currency)))
                .orElse(null);
    }

    static SupplierException failure(Kind kind, String message) {
        return new SupplierException(Failure.of(kind, message), VidaXl.ID);
    }
}
