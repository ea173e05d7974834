package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import java.time.Instant;
import java.util.Map;

/** A key buys a token for two hours; there is nothing to refresh it with. */
final class SyntheticTokens implements TokenFlow.Login {

    private record Given(String token, Instant until) {}

    @Override
    public TokenSet login(SupplierHttp http, Credentials credentials) {
        Given given = http.post("login", "/login")
                .json(Map.of("key", credentials.get("api_key").reveal()))
                .repeatable()
                .read(Given.class);
        return new TokenSet(Secret.of(given.token()), null, given.until(), null, Map.of());
    }

    @Override
    public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
        return login(http, credentials);
    }
}
