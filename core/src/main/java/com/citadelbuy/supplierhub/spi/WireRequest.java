package com.citadelbuy.supplierhub.spi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as it will go over the wire, before the transport adds its own. Immutable; signers make changed copies.
 *
 * @param operation the supplier's name of what is done
 * @param path below the base address, already percent-encoded, starts with {@code /}
 * @param form form fields, or empty; excludes a body
 * @param body the body's text, or null
 * @param bodyType what the body is, as the header {@code Content-Type} tells it
 * @param repetition what sending it twice does
 */
public record WireRequest(
        String operation,
        String method,
        String path,
        List<Parameter> query,
        List<Parameter> headers,
        List<Parameter> form,
        @Nullable String body,
        String bodyType,
        Repetition repetition) {

    public static final String JSON = "application/json; charset=UTF-8";
    public static final String XML = "application/xml; charset=UTF-8";

    /** A name with a value; names may repeat. */
    public record Parameter(String name, String value) {

        @Override
        public String toString() {
            return name + "=***";
        }
    }

    public WireRequest {
        query = List.copyOf(query);
        headers = List.copyOf(headers);
        form = List.copyOf(form);
    }

    /** With JSON for a body, or none. */
    public WireRequest(
            String operation,
            String method,
            String path,
            List<Parameter> query,
            List<Parameter> headers,
            List<Parameter> form,
            @Nullable String body,
            Repetition repetition) {
        this(operation, method, path, query, headers, form, body, JSON, repetition);
    }

    public WireRequest withHeader(String name, String value) {
        return new WireRequest(
                operation, method, path, query, and(headers, name, value), form, body, bodyType, repetition);
    }

    public WireRequest withQuery(String name, String value) {
        return new WireRequest(
                operation, method, path, and(query, name, value), headers, form, body, bodyType, repetition);
    }

    public WireRequest withForm(String name, String value) {
        return new WireRequest(
                operation, method, path, query, headers, and(form, name, value), body, bodyType, repetition);
    }

    /** With another body in place of the one it has. */
    public WireRequest withBody(String body) {
        return new WireRequest(operation, method, path, query, headers, form, body, bodyType, repetition);
    }

    public byte[] bodyBytes() {
        return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + operation + ")";
    }

    private static List<Parameter> and(List<Parameter> list, String name, String value) {
        List<Parameter> more = new ArrayList<>(list);
        more.add(new Parameter(name, value));
        return more;
    }
}
