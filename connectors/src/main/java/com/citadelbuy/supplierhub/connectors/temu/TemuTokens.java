package com.citadelbuy.supplierhub.connectors.temu;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A seller's consent for one shop, in the browser or by a token that he copies. It lasts about a year and is never renewed. */
final class TemuTokens implements TokenFlow.Consent {

    static final String TOKEN = "access_token";

    private static final String CREATE = "bg.open.accesstoken.create";
    private static final String DOMAIN = ".temu.com";
    private static final String SELLER_CENTER = "https://seller.temu.com";

    /** Where consent is given is another host than the gateway; whoever overrides the gateway's address has both in one place. */
    @Override
    public URI authorizeUrl(URI base, Credentials credentials, URI callback, String state) {
        boolean live = String.valueOf(base.getHost()).endsWith(DOMAIN);
        String site = live ? SELLER_CENTER : base.toString().replaceFirst("/$", "");
        return URI.create(site + "/open-platform/client-manage/authorization?appKey="
                + encoded(credentials.get(Temu.APP_KEY).reveal()) + "&redirect_uri=" + encoded(callback.toString())
                + "&state=" + encoded(state));
    }

    /** The code stands for the token that there is not yet. */
    @Override
    public TokenSet exchange(SupplierHttp http, Credentials credentials, String code, URI callback) {
        return TemuWire.call(http, CREATE, Map.of("code", code, TOKEN, code))
                .read(Made.class)
                .toTokenSet();
    }

    @Override
    public boolean renews() {
        return false;
    }

    @Override
    public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
        throw TemuWire.failed(Kind.UNAUTHORIZED, "Temu renews no tokens; the seller has to authorise the app again");
    }

    @Override
    public Optional<TokenSet> copied(Credentials credentials) {
        return Optional.ofNullable(credentials.fields().get(TOKEN))
                .filter(token -> !token.isBlank())
                .map(token -> new TokenSet(token, null, null, null, Map.of()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Made(String accessToken, @Nullable Long expiredTime) {

        Made {
            Objects.requireNonNull(accessToken, "the access token is missing");
        }

        TokenSet toTokenSet() {
            return new TokenSet(Secret.of(accessToken), null, TemuWire.second(expiredTime), null, Map.of());
        }

        @Override
        public String toString() {
            return "Made[" + expiredTime + "]";
        }
    }
}
