package com.citadelbuy.supplierhub.server.api.errors;

import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From what was thrown to what is answered. */
public final class Problems {

    private static final long BUSY_SECONDS = 2;

    private Problems() {}

    public static Problem of(Throwable thrown, String requestId) {
        return switch (thrown) {
            case RequestFault fault -> of(fault, requestId);
            case Refusal refusal -> of(refusal, requestId);
            case SupplierException supplier ->
                of(supplier.failure(), supplier.supplier().orElse(null), requestId);
            case Throwable busy
            when Database.isBusy(busy) ->
                plain(
                        ErrorCatalogue.of("database_busy"),
                        "The database has no place for this call just now; nothing was done.",
                        BUSY_SECONDS,
                        requestId,
                        List.of());
            default -> unexpected(requestId);
        };
    }

    /** Says nothing of the cause: that is in the log, under the request id. */
    public static Problem unexpected(String requestId) {
        String detail = "Something went wrong on our side. The log shows it under this request_id.";
        return plain(ErrorCatalogue.of("internal_error"), detail, null, requestId, List.of());
    }

    private static Problem of(RequestFault fault, String requestId) {
        String wait = fault.headers().get("Retry-After");
        Long seconds = wait == null ? null : Long.valueOf(wait);
        return plain(fault.entry(), fault.detail(), seconds, requestId, fault.errors());
    }

    private static Problem of(Refusal refusal, String requestId) {
        List<FieldError> errors = switch (refusal) {
            case Refusal.Invalid invalid -> invalid.errors();
            case Refusal.Missing _,
                    Refusal.Gone _,
                    Refusal.Clash _,
                    Refusal.Forbidden _,
                    Refusal.Unsupported _,
                    Refusal.Unavailable _ -> List.<FieldError>of();
        };
        return plain(entry(refusal), refusal.detail(), null, requestId, errors);
    }

    /** The code's own words where it is in the table, else those of its kind; the status is always the kind's. */
    private static ErrorEntry entry(Refusal refusal) {
        ErrorEntry kind = ErrorCatalogue.of(
                switch (refusal) {
                    case Refusal.Invalid _ -> "invalid_request";
                    case Refusal.Missing _ -> "not_found";
                    case Refusal.Gone _ -> "gone";
                    case Refusal.Clash _ -> "conflict";
                    case Refusal.Forbidden _ -> "forbidden";
                    case Refusal.Unsupported _ -> "capability_not_supported";
                    case Refusal.Unavailable _ -> "unavailable";
                });
        ErrorEntry own = ErrorCatalogue.find(refusal.code()).orElse(kind);
        return new ErrorEntry(refusal.code(), kind.status(), own.title(), own.retryable(), own.action());
    }

    private static Problem of(Failure failure, @Nullable String supplierId, String requestId) {
        ErrorEntry entry = ErrorCatalogue.of(failure.kind());
        Problem.Supplier supplier = new Problem.Supplier(supplierId, failure.supplierCode(), failure.message());
        return new Problem(
                entry.type(),
                entry.title(),
                entry.status(),
                failure.message(),
                entry.code(),
                entry.retryable(),
                seconds(failure.retryAfter()),
                entry.action(),
                supplier,
                requestId,
                List.of());
    }

    private static Problem plain(
            ErrorEntry entry, String detail, @Nullable Long retryAfter, String requestId, List<FieldError> errors) {
        return new Problem(
                entry.type(),
                entry.title(),
                entry.status(),
                detail,
                entry.code(),
                entry.retryable(),
                retryAfter,
                entry.action(),
                null,
                requestId,
                errors);
    }

    /** Whole seconds, rounded up: asked a moment too early is asked in vain. */
    private static @Nullable Long seconds(@Nullable Duration wait) {
        return wait == null ? null : Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
