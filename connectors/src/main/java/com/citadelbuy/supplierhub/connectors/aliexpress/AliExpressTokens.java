package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.iop.IopSigner;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A buyer's consent in the browser. Refreshing renews the access token; the refresh token ends when it was to end. */
final class AliExpressTokens implements TokenFlow.Consent {

    @JsonNaming(SnakeCaseStrategy.class)
    private record Tokens(
            String accessToken,
            @Nullable Long expireTime,
            @Nullable String refreshToken,
            @Nullable String refreshExpiresIn,
            @Nullable Long refreshTokenValidTime) {

        Tokens {
            AliExpressWire.promised(accessToken, "an access token");
        }

        TokenSet toTokenSet(@Nullable Secret known, @Nullable Instant knownEnd) {
            Secret refresh = refreshToken == null ? known : Secret.of(refreshToken);
            // With nothing left, the token is only good for a refusal: a person must consent anew.
            return new TokenSet(
                    Secret.of(accessToken),
                    "0".equals(refreshExpiresIn) ? null : refresh,
                    AliExpressWire.time(expireTime),
                    refreshTokenValidTime == null ? knownEnd : AliExpressWire.time(refreshTokenValidTime),
                    Map.of());
        }
    }

    /** Without the documented parameter {@code uuid}, which makes the code invalid. */
    @Override
    public URI authorizeUrl(URI base, Credentials credentials, URI callback, String state) {
        String address = base.toString().replaceFirst("/$", "");
        return URI.create(address + "/oauth/authorize?response_type=code&force_auth=true&redirect_uri="
                + encoded(callback.toString()) + "&client_id="
                + encoded(credentials.get(IopSigner.APP_KEY).reveal()) + "&state=" + encoded(state));
    }

    @Override
    public TokenSet exchange(SupplierHttp http, Credentials credentials, String code, URI callback) {
        return http.post("auth.token.create", AliExpress.SYSTEM + "/auth/token/create")
                .form("code", code)
                .read(Tokens.class)
                .toTokenSet(null, null);
    }

    @Override
    public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
        Secret refresh = current.refresh();
        return http.post("auth.token.refresh", AliExpress.SYSTEM + "/auth/token/refresh")
                .form("refresh_token", refresh == null ? null : refresh.reveal())
                .repeatable()
                .read(Tokens.class)
                .toTokenSet(refresh, current.refreshExpires());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
