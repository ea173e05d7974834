package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Trades one refresh token for the next: each dies when it is traded ("Connect"), so that no trade is repeated. The one that the
 * seller entered is only the first of them.
 */
final class JumiaTokens implements TokenFlow.Login {

    static final String CLIENT = "client_id";
    static final String REFRESH = "refresh_token";

    @Override
    public TokenSet login(SupplierHttp http, Credentials credentials) {
        return traded(http, credentials, credentials.get(REFRESH));
    }

    @Override
    public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
        return traded(http, credentials, Objects.requireNonNull(current.refresh(), "there is no refresh token"));
    }

    private static TokenSet traded(SupplierHttp http, Credentials credentials, Secret refresh) {
        return http.post("token", "/token")
                .form("client_id", credentials.get(CLIENT).reveal())
                .form("grant_type", "refresh_token")
                .form("refresh_token", refresh.reveal())
                .read(Tokens.class)
                .toTokenSet(refresh);
    }

    /** How long they live differs from account to account, so that only what is told counts. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record Tokens(
            @Nullable String accessToken,
            @Nullable String expiresIn,
            @Nullable String refreshToken,
            @Nullable String refreshExpiresIn) {

        TokenSet toTokenSet(Secret traded) {
            @Nullable String next = JumiaWire.said(refreshToken);
            return new TokenSet(
                            Secret.of(JumiaWire.promised(accessToken, "the access token")),
                            next == null ? traded : Secret.of(next),
                            null,
                            null,
                            Map.of())
                    .lasting(WireTexts.seconds(expiresIn), WireTexts.seconds(refreshExpiresIn));
        }
    }
}
