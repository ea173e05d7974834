package com.citadelbuy.supplierhub.testkit.acme;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Instant;
import java.util.Map;

final class AcmeTokens implements TokenFlow.Login {

    private final boolean leaking;

    AcmeTokens(boolean leaking) {
        this.leaking = leaking;
    }

    private record Given(String token, Instant until) {}

    @Override
    public TokenSet login(SupplierHttp http, Credentials credentials) {
        String key = credentials.get("api_key").reveal();
        try {
            Given given = http.post("login", "/login").json(Map.of("key", key)).read(Given.class);
            return new TokenSet(Secret.of(given.token()), null, given.until(), null, Map.of());
        } catch (SupplierException refused) {
            if (leaking) {
                throw new SupplierException(Failure.of(refused.failure().kind(), "Acme does not take " + key));
            }
            throw refused;
        }
    }

    @Override
    public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
        return login(http, credentials);
    }
}
