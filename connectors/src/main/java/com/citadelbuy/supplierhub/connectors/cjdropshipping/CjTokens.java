package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens for an API key. Asking twice gives the same cached tokens for a day (§1.3), hence repeatable. */
final class CjTokens implements TokenFlow.Login {

    private record Key(String apiKey) {}

    private record Refresh(String refreshToken) {}

    private record Tokens(
            @Nullable String openId,
            String accessToken,
            @Nullable OffsetDateTime accessTokenExpiryDate,
            @Nullable String refreshToken,
            @Nullable OffsetDateTime refreshTokenExpiryDate) {

        Tokens {
            CjWire.promised(accessToken, "an access token");
        }

        TokenSet toTokenSet(Map<String, Secret> known) {
            return new TokenSet(
                    Secret.of(accessToken),
                    refreshToken == null ? null : Secret.of(refreshToken),
                    instant(accessTokenExpiryDate),
                    instant(refreshTokenExpiryDate),
                    openId == null ? known : Map.of("openId", Secret.of(openId)));
        }

        private static @Nullable Instant instant(@Nullable OffsetDateTime date) {
            return date == null ? null : date.toInstant();
        }
    }

    @Override
    public TokenSet login(SupplierHttp http, Credentials credentials) {
        return http.post("auth.getAccessToken", "/authentication/getAccessToken")
                .json(new Key(credentials.get("api_key").reveal()))
                .repeatable()
                .read(Tokens.class)
                .toTokenSet(Map.of());
    }

    /** The reply leaves out {@code openId}, which stays what it was. */
    @Override
    public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
        Secret refresh = current.refresh();
        return http.post("auth.refreshAccessToken", "/authentication/refreshAccessToken")
                .json(new Refresh(refresh == null ? "" : refresh.reveal()))
                .repeatable()
                .read(Tokens.class)
                .toTokenSet(current.extra());
    }
}
