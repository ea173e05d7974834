package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Failure;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way. Built by one thread, sent by the terminal methods at the end; each of them throws {@link
 * SupplierException} with the failure's kind decided by the definition's error rules and the retry law.
 */
public interface SupplierRequest {

    /** Adds a query parameter; null is left out. Repeat the call to repeat the key. */
    SupplierRequest query(String name, @Nullable Object value);

    SupplierRequest header(String name, @Nullable String value);

    /** Adds a form field; null is left out. Excludes {@link #json}. */
    SupplierRequest form(String name, @Nullable Object value);

    /** A form field whose value is compact JSON; null members are left out. */
    SupplierRequest formJson(String name, Object value);

    /** The body as JSON; null members are left out. Excludes {@link #form}. */
    SupplierRequest json(Object body);

    /** The body as XML: an element of that name around it, lists repeat their element, null members are left out. */
    SupplierRequest xml(String root, Object body);

    /** Says that sending this changes nothing, however often; it may then be retried. */
    SupplierRequest repeatable();

    /**
     * Says that the supplier knows a repeat by a key in this request; it may then be retried, and where no answer comes in the
     * end the outcome is unknown all the same.
     */
    SupplierRequest keyed();

    /** Reads the payload (see {@link ErrorRules#payload}) as a wire record. */
    <T> T read(Class<T> type);

    /** The same with the payload's JSON text beside it. */
    <T> Raw<T> readRaw(Class<T> type);

    /** The same, empty when the supplier answers that there is no such thing (NOT_FOUND). */
    <T> Optional<Raw<T>> find(Class<T> type);

    /**
     * For writes whose refusal is an expected result: every failure that proves by its kind that nothing was done, and is
     * neither about the account nor unauthorised, goes to {@code refused}; all others are thrown.
     */
    <T, R> R readOr(Class<T> type, Function<Raw<T>, R> done, Function<Failure, R> refused);

    /** Sends and looks only at success. */
    void send();

    /** The same for taking something away: that there is no such thing (NOT_FOUND) is as good. */
    void sendUnlessGone();

    /**
     * A parsed payload with the text it was parsed from.
     *
     * @param json the payload as JSON text
     */
    record Raw<T>(T value, String json) {}
}
