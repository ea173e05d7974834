package com.citadelbuy.supplierhub.server.api.errors;

import com.citadelbuy.supplierhub.spi.model.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every error the API answers with. A feature that refuses with a code of its own adds its line to {@link #OURS}. */
public final class ErrorCatalogue {

    private static final List<ErrorEntry> OURS = List.of(
            fixed("malformed_request", 400, "Malformed request", "Correct the request line, the query or the headers."),
            fixed("malformed_json", 400, "Malformed JSON", "Send one well-formed JSON value, each field once."),
            fixed("missing_api_key", 401, "API key required", "Send the key as Authorization: Bearer shk_…"),
            fixed("invalid_api_key", 401, "API key not valid", "Use a key that exists and is not revoked."),
            fixed(
                    "invalid_signature",
                    401,
                    "Signature not valid",
                    "Sign the body as it is sent, with the right secret, and send it at once."),
            fixed("no_api_keys", 401, "No API key exists", "Make the first one: ./hub keys create"),
            fixed("insufficient_scope", 403, "Scope too small", "Use a key with the scope the operation asks for."),
            fixed(
                    "origin_not_allowed",
                    403,
                    "Origin not allowed",
                    "Name the origin in CORS_ORIGINS, or make an API key."),
            fixed("host_not_allowed", 403, "Host not allowed", "Call localhost by its name, or make an API key."),
            fixed("forbidden", 403, "Not allowed", "Read the detail."),
            fixed("not_found", 404, "Not found", "Check the path and the id."),
            fixed("method_not_allowed", 405, "Method not allowed", "Use a method of the Allow header."),
            passing("request_timeout", 408, "Request too slow", "Send the whole request without a long pause."),
            fixed("conflict", 409, "Conflict with the present state", "Read the present state, then decide."),
            fixed("connection_exists", 409, "The name is taken", "Give the connection another name."),
            fixed(
                    "connection_needs_authorization",
                    409,
                    "A person must consent first",
                    "Follow the authorization link."),
            fixed("connection_unauthorized", 409, "The supplier refuses the credentials", "Renew the credentials."),
            fixed("connection_disconnected", 409, "The connection is closed", "Connect the supplier again."),
            fixed("supplier_not_connected", 409, "The supplier is not connected", "Connect it first."),
            fixed("no_authorization_needed", 409, "No consent needed", "Use the connection as it is."),
            fixed(
                    "not_possible_now",
                    409,
                    "Not possible in this state",
                    "Read the supplier order; its `actions` tell what is possible."),
            fixed("may_be_under_way", 409, "It may still be under way", "Wait until the time named, then look again."),
            fixed(
                    "supplier_order_id_taken",
                    409,
                    "The supplier's id is another order's",
                    "Look the id up again at the supplier."),
            fixed(
                    "variant_gone",
                    409,
                    "The variant is gone, too",
                    "Approve it when the supplier lists it again, or reject it."),
            fixed("variant_in_use", 409, "Something hangs on the variant", "Read the detail; approve it later."),
            fixed("already_decided", 409, "Decided already", "Read it; its status tells how."),
            fixed("order_is_over", 409, "The order is over", "Nothing; there is nothing left to cancel."),
            fixed("listing_exists", 409, "There is such a listing", "Leave the draft out, or use another SKU."),
            fixed("sale_is_over", 409, "The sale is over", "Nothing; there is nothing left to do with it."),
            fixed("sale_is_busy", 409, "Too much to be done with the sale", "Wait until some of its actions are over."),
            fixed("reference_taken", 409, "The reference is taken", "Read that order, or use another reference."),
            fixed(
                    "webhook_by_hand",
                    409,
                    "Registered by hand",
                    "Enter the webhook's address at the supplier yourself, or set WEBHOOK_BASE_URL."),
            fixed("sync_run_over", 409, "The run is over", "Start another one."),
            fixed("endpoint_disabled", 409, "The endpoint is disabled", "Enable it first."),
            fixed("too_many_endpoints", 409, "Too many event endpoints", "Remove one that is not needed first."),
            fixed("delivery_pending", 409, "The delivery is not over", "Wait; it will be tried again by itself."),
            passing("idempotency_key_in_flight", 409, "Still at work", "Ask again after Retry-After seconds."),
            fixed("gone", 410, "Kept no longer", "Begin anew."),
            fixed(
                    "cursor_too_old",
                    410,
                    "Events behind the cursor are gone",
                    "Read what you keep of the hub anew, then begin without a cursor."),
            fixed("body_too_large", 413, "Body too large", "Send less at once."),
            fixed("uri_too_long", 414, "Address too long", "Send a shorter query."),
            fixed(
                    "unsupported_media_type",
                    415,
                    "Content type not supported",
                    "Send a content type the operation takes."),
            fixed("invalid_request", 422, "Request not valid", "Correct the fields named in errors."),
            fixed("idempotency_key_reused", 422, "Idempotency-Key used before", "Use a new key for another request."),
            fixed(
                    "supplier_retired",
                    422,
                    "The supplier is switched off",
                    "Connect the supplier that replaces it; the detail names it."),
            fixed("authorization_unknown", 422, "The consent is unknown or too old", "Begin the authorization anew."),
            fixed("header_too_large", 431, "Headers too large", "Send shorter headers."),
            passing("internal_error", 500, "Internal error", "Report the request_id to the operator."),
            fixed(
                    "capability_not_supported",
                    501,
                    "Not offered by the supplier",
                    "Use another way or another supplier."),
            passing("unavailable", 503, "Not available now", "Try again later."),
            passing("too_many_streams", 503, "Too many streams", "Connect again later, or read the list of events."),
            passing("database_busy", 503, "Too much at once", "Ask again after retry_after seconds."),
            passing("inbox_full", 503, "Too many deliveries at once", "Send it again after Retry-After seconds."),
            fixed("webhook_address_unknown", 503, "The hub's address is not known", "Set WEBHOOK_BASE_URL."),
            fixed("webhook_secret_missing", 503, "No secret for webhooks", "Set WEBHOOK_SECRET."),
            fixed("simulators_off", 503, "Simulators switched off", "Set SIMULATORS=on or SIMULATORS_URL."),
            fixed("feature_disabled", 503, "Feature switched off", "Switch it on in the configuration."));

    private static final Map<String, ErrorEntry> BY_CODE = Stream.concat(OURS.stream(), ofSuppliers())
            .collect(Collectors.toUnmodifiableMap(ErrorEntry::code, Function.identity()));

    private ErrorCatalogue() {}

    /** By status, then by code. */
    public static List<ErrorEntry> all() {
        return Stream.concat(OURS.stream(), ofSuppliers()).toList();
    }

    public static Optional<ErrorEntry> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Of a code that is in the table. */
    public static ErrorEntry of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Not in the catalogue: " + code));
    }

    /** What we answer when a supplier failed us in this way. */
    public static ErrorEntry of(Failure.Kind kind) {
        String code = kind == Failure.Kind.UNSUPPORTED
                ? "capability_not_supported"
                : "supplier_" + kind.name().toLowerCase(Locale.ROOT);
        return new ErrorEntry(code, status(kind), title(kind), kind.retryable(), kind.action());
    }

    private static Stream<ErrorEntry> ofSuppliers() {
        return Arrays.stream(Failure.Kind.values())
                .filter(kind -> kind != Failure.Kind.UNSUPPORTED)
                .map(ErrorCatalogue::of);
    }

    private static int status(Failure.Kind kind) {
        return switch (kind) {
            case INVALID_REQUEST -> 422;
            case NOT_FOUND -> 404;
            case OUT_OF_STOCK, REJECTED, CONFLICT -> 409;
            case UNAUTHORIZED, INSUFFICIENT_FUNDS -> 424;
            case RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> 503;
            case BAD_RESPONSE -> 502;
            case UNSUPPORTED -> 501;
        };
    }

    private static String title(Failure.Kind kind) {
        return switch (kind) {
            case INVALID_REQUEST -> "The supplier finds the request not valid";
            case NOT_FOUND -> "The supplier does not know it";
            case OUT_OF_STOCK -> "Out of stock at the supplier";
            case REJECTED -> "Rejected by the supplier";
            case CONFLICT -> "The supplier has it already";
            case UNAUTHORIZED -> "The supplier refuses the credentials";
            case INSUFFICIENT_FUNDS -> "Too little money in the supplier's account";
            case RATE_LIMITED -> "The supplier asks to wait";
            case UNAVAILABLE -> "The supplier cannot be reached";
            case OUTCOME_UNKNOWN -> "The supplier's answer was lost";
            case BAD_RESPONSE -> "The supplier's answer was not understood";
            case UNSUPPORTED -> "Not offered by the supplier";
        };
    }

    private static ErrorEntry fixed(String code, int status, String title, String action) {
        return new ErrorEntry(code, status, title, false, action);
    }

    private static ErrorEntry passing(String code, int status, String title, String action) {
        return new ErrorEntry(code, status, title, true, action);
    }
}
