package com.citadelbuy.supplierhub.server.connections;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.spi.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a person may copy a token by hand, whoever did needs no consent. */
@NullMarked
class CopiedTokenTest {

    private static final Map<String, Secret> COPIED = Map.of("access_token", Secret.of("at-copied"));

    private final CatalogHub hub = new CatalogHub();

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    private Connection connected(Map<String, Secret> more) {
        Map<String, Secret> keys = new LinkedHashMap<>(more);
        keys.put("app_key", Secret.of("ak-invented"));
        keys.put("app_secret", Secret.of("tm-s3cr3t"));
        hub.connections.fromEnvironment(WORKSPACE, "temu", keys);
        return hub.connections.ofSupplier(WORKSPACE, "temu").getFirst();
    }

    @Test
    void withoutOneAPersonMustConsent() {
        Connection connection = connected(Map.of());
        assertThat(connection.status()).isEqualTo(Connection.Status.NEEDS_AUTHORIZATION);
        assertThat(connection.usable()).isFalse();
    }

    @Test
    void withOneNobodyMust() {
        assertThat(connected(COPIED).status()).isEqualTo(Connection.Status.UNCHECKED);
    }

    @Test
    void whoCopiesItLaterWaitsNoMore() {
        connected(Map.of());
        Connection connection = connected(COPIED);
        assertThat(connection.status()).isEqualTo(Connection.Status.UNCHECKED);
        assertThat(connection.statusReason()).isNull();
    }
}
