package com.citadelbuy.supplierhub.connectors.alibaba;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.iop.IopSigner;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A buyer's consent in the browser, and new pairs of tokens for the old. */
final class AlibabaTokens implements TokenFlow.Consent {

    private static final String CREATE = "/auth/token/create";
    private static final String REFRESH = "/auth/token/refresh";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Tokens(
            String accessToken,
            @Nullable String expiresIn,
            @Nullable String refreshToken,
            @Nullable String refreshExpiresIn) {

        Tokens {
            AlibabaWire.promised(accessToken, "an access token");
        }

        TokenSet toTokenSet(@Nullable Secret known, @Nullable Instant knownEnd) {
            Secret refresh = refreshToken == null ? known : Secret.of(refreshToken);
            // With nothing left, the token is only good for a refusal: a person must consent anew.
            return new TokenSet(
                            Secret.of(accessToken),
                            "0".equals(refreshExpiresIn) ? null : refresh,
                            null,
                            refreshToken == null ? knownEnd : null,
                            Map.of())
                    .lasting(WireTexts.seconds(expiresIn), WireTexts.seconds(refreshExpiresIn));
        }
    }

    /** Beside the API, at Alibaba itself on a host of its own ("Connect"). */
    @Override
    public URI authorizeUrl(URI base, Credentials credentials, URI callback, String state) {
        String address = base.toString()
                .replaceFirst("/rest/?$", "")
                .replaceFirst("/$", "")
                .replaceFirst("^https://openapi-api(-sandbox)?\\.alibaba\\.com$", "https://openapi-auth.alibaba.com");
        return URI.create(address + "/oauth/authorize?response_type=code&client_id="
                + encoded(credentials.get(IopSigner.APP_KEY).reveal()) + "&redirect_uri="
                + encoded(callback.toString()) + "&state=" + encoded(state));
    }

    @Override
    public TokenSet exchange(SupplierHttp http, Credentials credentials, String code, URI callback) {
        return http.post(AlibabaWire.operation(CREATE), CREATE)
                .form("code", code)
                .read(Tokens.class)
                .toTokenSet(null, null);
    }

    @Override
    public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
        Secret refresh = current.refresh();
        return http.post(AlibabaWire.operation(REFRESH), REFRESH)
                .form("refresh_token", refresh == null ? null : refresh.reveal())
                .read(Tokens.class)
                .toTokenSet(refresh, current.refreshExpires());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
