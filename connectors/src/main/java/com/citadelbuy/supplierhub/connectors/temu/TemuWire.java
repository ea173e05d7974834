package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Temu is called, and how it writes ids, money and times. */
final class TemuWire {

    private TemuWire() {}

    /**
     * All calls go to one address; the signer says by the operation which one it is. Not repeatable unless the caller says so.
     *
     * @param members an object, beside whose members the common ones are put
     */
    static SupplierRequest call(SupplierHttp http, String type, Object members) {
        return http.post(type, "/openapi/router").json(members);
    }

    static SupplierRequest call(Session session, String type, Object members) {
        return call(session.http(), type, members);
    }

    /** A list that may be null where it is empty ("Quirks"). */
    static <T> List<T> list(@Nullable List<T> told) {
        return told == null ? List.of() : told;
    }

    /** An id as most calls take it. One that is no number is nobody's. */
    static long number(@Nullable String id) {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw failed(Kind.NOT_FOUND, "Temu's ids are numbers; this is none: " + id);
        }
        return Long.parseLong(id);
    }

    /** As amounts of orders are written: whole, in the currency's smallest unit. Null in a currency that nobody knows. */
    static @Nullable Money ofSmallest(@Nullable Long amount, @Nullable String currency) {
        return amount == null
                ? null
                : Currency.getAvailableCurrencies().stream()
                        .filter(known -> known.getCurrencyCode().equals(currency))
                        .findFirst()
                        .map(known -> Money.of(
                                BigDecimal.valueOf(amount, known.getDefaultFractionDigits()), known.getCurrencyCode()))
                        .orElse(null);
    }

    /** As prices of goods are written: a decimal text. What is none is no price, and does not cost the goods. */
    static @Nullable Money ofDecimal(@Nullable String amount, @Nullable String currency) {
        return amount != null && currency != null && amount.matches("\\d+(\\.\\d+)?") && currency.matches("[A-Z]{3}")
                ? Money.of(amount, currency)
                : null;
    }

    /** Null and nought are no time. */
    static @Nullable Instant second(@Nullable Long epochSecond) {
        return epochSecond == null || epochSecond == 0 ? null : Instant.ofEpochSecond(epochSecond);
    }

    static SupplierException failed(Kind kind, String message) {
        return new SupplierException(Failure.of(kind, message), Temu.ID);
    }
}
