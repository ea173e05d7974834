package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Tokens for an app. One that has died before its time is refused with 21020, which proves that nothing was done. */
final class BanggoodTokens implements TokenFlow.Login {

    static final String GET = "getAccessToken";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Tokens(
            @Nullable String accessToken, @Nullable String expiresIn) {

        TokenSet toTokenSet() {
            String token = BanggoodWire.promised(accessToken, "an access token");
            return new TokenSet(Secret.of(token), null, null, null, Map.of())
                    .lasting(WireTexts.seconds(expiresIn), null);
        }
    }

    @Override
    public TokenSet login(SupplierHttp http, Credentials credentials) {
        return http.get(GET, "/getAccessToken")
                .query("app_id", credentials.get("app_id").reveal())
                .query("app_secret", credentials.get("app_secret").reveal())
                .read(Tokens.class)
                .toTokenSet();
    }

    /** There is nothing to renew with but the app's own secret. */
    @Override
    public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
        return login(http, credentials);
    }

    /** The token goes where the other parameters go, beside the language that every call names (§1). */
    static WireRequest signed(WireRequest request, RequestSigner.Context context) {
        TokenSet token = context.token();
        if (token == null) {
            return request;
        }
        String access = token.access().reveal();
        return request.method().equals("GET")
                ? request.withQuery("access_token", access).withQuery("lang", "en")
                : request.withForm("access_token", access).withForm("lang", "en");
    }
}
