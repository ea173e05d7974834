package com.citadelbuy.supplierhub.server.api.errors;

import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed, as RFC 9457 has it, with what a program needs to act on it.
 *
 * @param retryable whether the same call may succeed later
 * @param retryAfter seconds
 * @param suggestedAction what a person can do about it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean retryable,
        @Nullable Long retryAfter,
        @Nullable String suggestedAction,
        @Nullable Supplier supplier,
        String requestId,
        List<FieldError> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /** What the supplier said, where it was a supplier that refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Supplier(
            @Nullable String id,
            @Nullable String code,
            @Nullable String message) {}
}
