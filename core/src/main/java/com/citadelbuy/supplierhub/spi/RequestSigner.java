package com.citadelbuy.supplierhub.spi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a request what proves who sends it: a header, a token, a signature over all of it. Pure; called for each attempt. */
@FunctionalInterface
public interface RequestSigner {

    WireRequest sign(WireRequest request, Context context);

    /**
     * What there is to sign with.
     *
     * @param token null while tokens are being got, and where the supplier has none
     */
    record Context(
            Credentials credentials,
            Map<String, String> settings,
            @Nullable TokenSet token,
            Instant now) {

        public Optional<String> setting(String name) {
            return Optional.ofNullable(settings.get(name));
        }
    }

    /** This signer, then the other. */
    default RequestSigner and(RequestSigner next) {
        return (request, context) -> next.sign(sign(request, context), context);
    }

    /** {@code Authorization: Bearer} with a credential. */
    static RequestSigner bearer(String credential) {
        return (request, context) -> request.withHeader(
                "Authorization",
                "Bearer " + context.credentials().get(credential).reveal());
    }

    /** A header that holds a credential as it is. */
    static RequestSigner credentialHeader(String header, String credential) {
        return (request, context) ->
                request.withHeader(header, context.credentials().get(credential).reveal());
    }

    /** {@code Authorization: Basic} with two credentials, as UTF-8. */
    static RequestSigner basic(String user, String password) {
        return (request, context) -> {
            String pair = context.credentials().get(user).reveal() + ":"
                    + context.credentials().get(password).reveal();
            String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            return request.withHeader("Authorization", "Basic " + encoded);
        };
    }

    /** A header with the access token, while there is one. */
    static RequestSigner tokenHeader(String header) {
        return (request, context) -> context.token() == null
                ? request
                : request.withHeader(header, context.token().access().reveal());
    }

    /** {@code Authorization: Bearer} with the access token, while there is one. */
    static RequestSigner bearerToken() {
        return (request, context) -> context.token() == null
                ? request
                : request.withHeader(
                        "Authorization", "Bearer " + context.token().access().reveal());
    }

    /** A header with a setting of the connection, where it is set. */
    static RequestSigner settingHeader(String header, String setting) {
        return (request, context) -> context.setting(setting)
                .map(value -> request.withHeader(header, value))
                .orElse(request);
    }
}
