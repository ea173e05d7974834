package com.citadelbuy.supplierhub.spi.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a call to a supplier did not succeed.
 *
 * @param message in the supplier's words where there are any; redacted
 * @param supplierCode the supplier's own code, or null
 * @param retryAfter how long to leave it alone, or null where nobody knows
 * @param exchangeId the recorded exchange that shows it, or null where none took place
 */
public record Failure(
        Kind kind,
        String message,
        @Nullable String supplierCode,
        @Nullable Duration retryAfter,
        @Nullable String exchangeId) {

    /** Whose doing a failure is. */
    public enum Fault {
        CALLER,
        ACCOUNT,
        SUPPLIER,
        US
    }

    /** The twelve ways in which a call fails. */
    public enum Kind {
        INVALID_REQUEST(Fault.CALLER, false, true, "Correct the request; the supplier names what is wrong."),
        NOT_FOUND(Fault.CALLER, false, true, "Check the id; the supplier does not know it."),
        OUT_OF_STOCK(Fault.CALLER, false, true, "Choose another variant or supplier, or wait for stock."),
        REJECTED(Fault.CALLER, false, true, "Read the supplier's reason; it will not change its mind by itself."),
        CONFLICT(Fault.CALLER, false, true, "The supplier already has it; look it up by its reference."),
        UNAUTHORIZED(Fault.ACCOUNT, false, true, "Renew the connection's credentials or authorise it again."),
        INSUFFICIENT_FUNDS(Fault.ACCOUNT, false, true, "Top up the account at the supplier; the order then goes on."),
        RATE_LIMITED(Fault.SUPPLIER, true, false, "Nothing; it is tried again when the supplier allows."),
        UNAVAILABLE(Fault.SUPPLIER, true, false, "Nothing; it is tried again. If it lasts, ask the supplier."),
        OUTCOME_UNKNOWN(
                Fault.SUPPLIER, false, false, "Nothing yet; the outcome is being found out. Never repeat it by hand."),
        BAD_RESPONSE(
                Fault.SUPPLIER,
                false,
                false,
                "Look at the recorded exchange; the supplier's reply was not understood."),
        UNSUPPORTED(Fault.US, false, true, "Use another way; this supplier has no such thing.");

        private final Fault fault;
        private final boolean retryable;
        private final boolean refusal;
        private final String action;

        Kind(Fault fault, boolean retryable, boolean refusal, String action) {
            this.fault = fault;
            this.retryable = retryable;
            this.refusal = refusal;
            this.action = action;
        }

        public Fault fault() {
            return fault;
        }

        /** Whether the same request may succeed later without anybody doing anything. */
        public boolean retryable() {
            return retryable;
        }

        /** Whether an answer of this kind proves by itself that the supplier did not do what was asked. */
        public boolean refusal() {
            return refusal;
        }

        /** What the operator does about it, in a sentence. */
        public String action() {
            return action;
        }
    }

    public static Failure of(Kind kind, String message) {
        return new Failure(kind, message, null, null, null);
    }

    public Failure as(Kind other) {
        return new Failure(other, message, supplierCode, retryAfter, exchangeId);
    }

    public Failure after(@Nullable Duration wait) {
        return new Failure(kind, message, supplierCode, wait, exchangeId);
    }
}
