package com.citadelbuy.supplierhub.server.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.TokenSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With Jumia, where each refresh token dies when it is traded, and one that nobody trades dies of age. */
@NullMarked
class TokenKeepingTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Duration MOST_OF_A_YEAR = Duration.ofDays(360);

    private final CatalogHub hub = new CatalogHub();

    @AfterEach
    void close() {
        hub.close();
    }

    private long trades() {
        return hub.simulators.requests("jumia").stream()
                .filter(request -> request.path().equals("/token"))
                .count();
    }

    @Test
    void anAccountThatNobodyUsesForYearsStaysOpen() {
        String id = hub.connect("jumia");
        long before = trades();
        for (int i = 0; i < 12; i++) {
            hub.clock.advance(Duration.ofDays(61));
            hub.tokens.keep();
        }
        assertThat(trades()).as("two years, and a token lasts for one").isBetween(before + 3, before + 5);
        assertThat(hub.post("/api/v1/suppliers/jumia/check", "{}").text("/connection_id"))
                .isEqualTo(id);
    }

    /** As one from keys in the environment is until somebody checks it. */
    @Test
    void soDoesAnAccountThatNobodyHasCheckedYet() {
        String id = hub.connect("jumia");
        hub.asOwner("UPDATE hub.connections SET status = 'unchecked' WHERE id = '" + id + "'");
        long before = trades();
        hub.clock.advance(Duration.ofDays(200));
        hub.tokens.keep();
        assertThat(trades()).isEqualTo(before + 1);
    }

    @Test
    void withoutThatItIsLost() {
        hub.connect("jumia");
        hub.clock.advance(MOST_OF_A_YEAR.multipliedBy(2));
        assertThat(hub.post("/api/v1/suppliers/jumia/check", "{}").status()).isEqualTo(424);
    }

    @Test
    void nothingIsRenewedBeforeItIsDue() {
        hub.connect("jumia");
        long before = trades();
        hub.tokens.keep();
        assertThat(trades()).isEqualTo(before);
    }

    @Test
    void anAccountThatIsNoLongerTakenIsMarkedAndLeftAlone() {
        String id = hub.connect("jumia");
        hub.clock.advance(MOST_OF_A_YEAR.multipliedBy(2));
        hub.tokens.keep();
        assertThat(hub.connection(id).status()).isEqualTo(Connection.Status.UNAUTHORIZED);
        long before = trades();
        hub.clock.advance(Duration.ofHours(1));
        hub.tokens.keep();
        assertThat(trades()).isEqualTo(before);
    }

    @Test
    void aSetIsDueAtHalfItsLifeWhereItsEndIsToldAndFar() {
        assertThat(TokenKeeping.due(lasting(Duration.ofDays(1), Secret.of("r")), NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(12)));
        assertThat(TokenKeeping.due(lasting(Duration.ofMinutes(119), Secret.of("r")), NOW))
                .isNull();
        assertThat(TokenKeeping.due(lasting(null, Secret.of("r")), NOW)).isNull();
        assertThat(TokenKeeping.due(lasting(Duration.ofDays(1), null), NOW)).isNull();
    }

    private static TokenSet lasting(@Nullable Duration life, @Nullable Secret refresh) {
        return new TokenSet(Secret.of("a"), refresh, null, life == null ? null : NOW.plus(life), Map.of());
    }
}
