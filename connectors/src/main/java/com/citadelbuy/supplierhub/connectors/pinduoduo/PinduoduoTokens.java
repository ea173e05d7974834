package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A merchant's consent in the browser. Each renewal gives a new pair. */
final class PinduoduoTokens implements TokenFlow.Consent {

    private static final String GATEWAY = "gw-api.pinduoduo.com";
    private static final String CONSENT = "https://fuwu.pinduoduo.com";

    /** Where consent is given is another host than the gateway; whoever overrides the gateway's address has both in one place. */
    @Override
    public URI authorizeUrl(URI base, Credentials credentials, URI callback, String state) {
        String site = GATEWAY.equals(base.getHost()) ? CONSENT : base.toString().replaceFirst("/$", "");
        return URI.create(site + "/service-market/auth?response_type=code&client_id="
                + encoded(credentials.get(Pinduoduo.CLIENT_ID).reveal()) + "&redirect_uri="
                + encoded(callback.toString()) + "&state=" + encoded(state));
    }

    @Override
    public TokenSet exchange(SupplierHttp http, Credentials credentials, String code, URI callback) {
        return PinduoduoWire.call(http, "pdd.pop.auth.token.create")
                .form("code", code)
                .read(Tokens.class)
                .toTokenSet();
    }

    @Override
    public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
        @Nullable Secret refresh = current.refresh();
        return PinduoduoWire.call(http, "pdd.pop.auth.token.refresh")
                .form("refresh_token", refresh == null ? null : refresh.reveal())
                .repeatable()
                .read(Tokens.class)
                .toTokenSet();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Tokens(
            String accessToken,
            @Nullable String refreshToken,
            @Nullable Long expiresAt,
            @Nullable Long refreshTokenExpiresAt) {

        Tokens {
            Objects.requireNonNull(accessToken, "the access token is missing");
        }

        TokenSet toTokenSet() {
            return new TokenSet(
                    Secret.of(accessToken),
                    refreshToken == null ? null : Secret.of(refreshToken),
                    moment(expiresAt),
                    moment(refreshTokenExpiresAt),
                    Map.of());
        }

        private static @Nullable Instant moment(@Nullable Long epochSecond) {
            return epochSecond == null ? null : Instant.ofEpochSecond(epochSecond);
        }
    }
}
