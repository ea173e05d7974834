package com.citadelbuy.supplierhub.server.api.errors;

import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import java.util.List;
import java.util.Map;

/** A request that never reaches its handler. Its code is one of the catalogue. */
public final class RequestFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorEntry entry;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    private RequestFault(String code, String detail, List<FieldError> errors, Map<String, String> headers) {
        super(detail, null, false, false);
        this.entry = ErrorCatalogue.of(code);
        this.errors = errors;
        this.headers = headers;
    }

    public static RequestFault of(String code, String detail) {
        return new RequestFault(code, detail, List.of(), Map.of());
    }

    public static RequestFault with(String code, String detail, Map<String, String> headers) {
        return new RequestFault(code, detail, List.of(), Map.copyOf(headers));
    }

    public static RequestFault invalid(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? where(errors.getFirst()) + errors.getFirst().detail()
                : errors.size() + " fields are not valid; each is named in errors.";
        return new RequestFault("invalid_request", detail, List.copyOf(errors), Map.of());
    }

    private static String where(FieldError error) {
        return error.pointer().isEmpty() ? "The body: " : error.pointer() + ": ";
    }

    public ErrorEntry entry() {
        return entry;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
