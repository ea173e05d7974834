package com.citadelbuy.supplierhub.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierHttp;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import com.citadelbuy.supplierhub.spi.TokenSet;
import com.citadelbuy.supplierhub.spi.WireRequest;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthenticateTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private record Given(String access_token) {}

    private record Order(String id) {}

    private static final TokenFlow.Login FLOW = new TokenFlow.Login() {
        @Override
        public TokenSet login(SupplierHttp http, Credentials credentials) {
            return set(http.post("login", "/login")
                    .form("key", credentials.get("key").reveal())
                    .repeatable()
                    .read(Given.class)
                    .access_token());
        }

        @Override
        public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
            return set(http.post("refresh", "/refresh").read(Given.class).access_token());
        }
    };

    /** Tells how long its tokens last, and not until when. */
    private static final TokenFlow LASTING = new TokenFlow.Login() {
        @Override
        public TokenSet login(SupplierHttp http, Credentials credentials) {
            return FLOW.login(http, credentials).lasting(TWO_HOURS, null);
        }

        @Override
        public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
            return FLOW.refresh(http, credentials, current).lasting(TWO_HOURS, null);
        }
    };

    /** Renews nothing; a token may be copied by hand. */
    private static final TokenFlow COPIED = new TokenFlow.Consent() {
        @Override
        public URI authorizeUrl(URI base, Credentials credentials, URI callback, String state) {
            return callback;
        }

        @Override
        public TokenSet exchange(SupplierHttp http, Credentials credentials, String code, URI callback) {
            return set(code);
        }

        @Override
        public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
            throw new AssertionError("It renews nothing");
        }

        @Override
        public boolean renews() {
            return false;
        }

        @Override
        public Optional<TokenSet> copied(Credentials credentials) {
            return Optional.of(set("copied-with-" + credentials.get("key").reveal()));
        }
    };

    /** Renews nothing, and nobody copied a token. */
    private static final TokenFlow ENDING = new TokenFlow.Consent() {
        @Override
        public URI authorizeUrl(URI base, Credentials credentials, URI callback, String state) {
            return callback;
        }

        @Override
        public TokenSet exchange(SupplierHttp http, Credentials credentials, String code, URI callback) {
            return set(code);
        }

        @Override
        public TokenSet refresh(SupplierHttp http, Credentials credentials, TokenSet current) {
            throw new AssertionError("It renews nothing");
        }

        @Override
        public boolean renews() {
            return false;
        }
    };

    private static TokenSet set(String token) {
        return token(token, null);
    }

    private static TokenSet token(String token, @Nullable Instant expires) {
        return new TokenSet(Secret.of(token), Secret.of("refresh-of-" + token), expires, null, Map.of());
    }

    private final TestSupplier supplier = new TestSupplier();

    private SupplierHttp http(TokenVault vault) {
        return supplier.http(TestSupplier.definition(FLOW), vault);
    }

    private List<String> paths() {
        return supplier.sent.stream().map(sent -> sent.uri().getPath()).toList();
    }

    private static String token(Outgoing sent) {
        return sent.headers().stream()
                .filter(header -> header.name().equals("X-Access-Token"))
                .map(WireRequest.Parameter::value)
                .findFirst()
                .orElse("");
    }

    @Test
    void withoutATokenItLogsInFirstAndStoresBeforeUse() {
        MemoryTokenVault vault = new MemoryTokenVault();
        supplier.answers(200, "{\"data\":{\"access_token\":\"token-one\"}}").answers(200, "{\"data\":{\"id\":\"1\"}}");
        http(vault).get("order.get", "/order").read(Order.class);
        assertThat(paths()).containsExactly("/api/login", "/api/order");
        assertThat(token(supplier.sent.get(1))).isEqualTo("token-one");
        assertThat(vault.current().orElseThrow().access()).isEqualTo(Secret.of("token-one"));
    }

    @Test
    void aRefusedTokenIsRefreshedOnceAndTheWriteSentAgain() {
        MemoryTokenVault vault = new MemoryTokenVault(set("token-old"));
        supplier.answers(200, "{\"error\":{\"code\":\"bad_token\",\"message\":\"expired\"}}")
                .answers(200, "{\"data\":{\"access_token\":\"token-new\"}}")
                .answers(200, "{\"data\":{\"id\":\"1\"}}");
        assertThat(http(vault).post("order.create", "/order").read(Order.class).id())
                .isEqualTo("1");
        assertThat(paths()).containsExactly("/api/order", "/api/refresh", "/api/order");
    }

    @Test
    void aTokenAboutToEndIsRenewedBeforeItIsUsed() {
        MemoryTokenVault vault =
                new MemoryTokenVault(token("token-old", supplier.clock.instant().plusSeconds(30)));
        supplier.answers(200, "{\"data\":{\"access_token\":\"token-new\"}}").answers(200, "{\"data\":{\"id\":\"1\"}}");
        http(vault).get("order.get", "/order").read(Order.class);
        assertThat(paths()).containsExactly("/api/refresh", "/api/order");
    }

    @Test
    void aTokenWhoseLifeIsToldInSecondsIsRenewedBeforeItIsOver() {
        MemoryTokenVault vault = new MemoryTokenVault();
        Instant start = supplier.clock.instant();
        supplier.answers(200, "{\"data\":{\"access_token\":\"token-one\"}}")
                .answers(200, "{\"data\":{\"id\":\"1\"}}")
                .answers(200, "{\"data\":{\"id\":\"1\"}}")
                .answers(200, "{\"data\":{\"access_token\":\"token-two\"}}")
                .answers(200, "{\"data\":{\"id\":\"1\"}}");
        SupplierHttp http = supplier.http(TestSupplier.definition(LASTING), vault);
        http.get("order.get", "/order").read(Order.class);
        assertThat(vault.current()).contains(token("token-one", start.plus(TWO_HOURS)));
        supplier.advance(Duration.ofMinutes(118));
        http.get("order.get", "/order").read(Order.class);
        supplier.advance(Duration.ofSeconds(90));
        http.get("order.get", "/order").read(Order.class);
        assertThat(paths()).containsExactly("/api/login", "/api/order", "/api/order", "/api/refresh", "/api/order");
        assertThat(token(supplier.sent.getLast())).isEqualTo("token-two");
    }

    @Test
    void aRefusedRefreshFallsBackToLoggingIn() {
        MemoryTokenVault vault = new MemoryTokenVault(token("token-old", supplier.clock.instant()));
        supplier.answers(200, "{\"error\":{\"code\":\"bad_token\",\"message\":\"refresh token died\"}}")
                .answers(200, "{\"data\":{\"access_token\":\"token-new\"}}")
                .answers(200, "{\"data\":{\"id\":\"1\"}}");
        http(vault).get("order.get", "/order").read(Order.class);
        assertThat(paths()).containsExactly("/api/refresh", "/api/login", "/api/order");
    }

    @Test
    void aTokenThatWasCopiedByHandNeedsNoConsent() {
        MemoryTokenVault vault = new MemoryTokenVault();
        supplier.answers(200, "{\"data\":{\"id\":\"1\"}}");
        supplier.http(TestSupplier.definition(COPIED), vault)
                .get("order.get", "/order")
                .read(Order.class);
        assertThat(paths()).containsExactly("/api/order");
        assertThat(token(supplier.sent.getFirst())).isEqualTo("copied-with-" + TestSupplier.KEY);
    }

    @Test
    void whereNothingIsRenewedTheSuppliersOwnReasonIsTold() {
        MemoryTokenVault vault = new MemoryTokenVault(set("token-old"));
        supplier.answers(200, "{\"error\":{\"code\":\"bad_token\",\"message\":\"not from this address\"}}");
        SupplierHttp http = supplier.http(TestSupplier.definition(ENDING), vault);
        assertThatThrownBy(() -> http.get("order.get", "/order").read(Order.class))
                .isInstanceOfSatisfying(SupplierException.class, failed -> {
                    assertThat(failed.failure().kind()).isEqualTo(Kind.UNAUTHORIZED);
                    assertThat(failed.failure().message()).isEqualTo("not from this address");
                    assertThat(failed.failure().supplierCode()).isEqualTo("bad_token");
                });
        assertThat(paths()).containsExactly("/api/order");
    }

    @Test
    void oneThatWasCopiedLaterTakesThePlaceOfOneThatHasDied() {
        MemoryTokenVault vault = new MemoryTokenVault(set("token-old"));
        supplier.answers(200, "{\"error\":{\"code\":\"bad_token\",\"message\":\"expired\"}}")
                .answers(200, "{\"data\":{\"id\":\"1\"}}");
        supplier.http(TestSupplier.definition(COPIED), vault)
                .get("order.get", "/order")
                .read(Order.class);
        assertThat(paths()).containsExactly("/api/order", "/api/order");
        assertThat(token(supplier.sent.getLast())).isEqualTo("copied-with-" + TestSupplier.KEY);
    }

    @Test
    void noTokenAndNoCredentialIsInTheRecord() {
        supplier.answers(200, "{\"data\":{\"access_token\":\"token-one\"}}").answers(200, "{\"data\":{\"id\":\"1\"}}");
        http(new MemoryTokenVault()).get("order.get", "/order").read(Order.class);
        assertThat(supplier.exchanges).hasSize(2);
        assertThat(supplier.exchanges.toString()).doesNotContain("token-one").doesNotContain(TestSupplier.KEY);
    }
}
