package com.citadelbuy.supplierhub.server.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.Secret;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class RefusedAccountTest {

    @Test
    void whatIsLearnedLateOfAConnectionThatIsOverChangesNothing() {
        try (CatalogHub hub = new CatalogHub()) {
            Connection before = hub.connection(hub.connect("printful"));
            hub.connections.disconnect(before.workspaceId(), "printful", before.id());
            hub.connections.mark(before, Connection.Status.UNAUTHORIZED, "The token is refused");
            assertThat(hub.connection(before.id()).status()).isEqualTo(Connection.Status.DISCONNECTED);
            assertThat(hub.count("SELECT count(*) FROM events WHERE type = 'connection.status_changed'"))
                    .isZero();
        }
    }

    @Test
    void anAccountThatTheSupplierNoLongerTakesIsMarkedByWhoFindsOut() {
        try (CatalogHub hub = new CatalogHub()) {
            String id = hub.connect("printful");
            assertThat(hub.post("/api/v1/suppliers/printful/check", "{}").text("/connection_id"))
                    .isEqualTo(id);
            Credentials revoked = new Credentials(Map.of("token", Secret.of("revoked")));
            hub.database.useTransaction(
                    tx -> new ConnectionStore(hub.database, hub.vault).putCredentials(tx, hub.connection(id), revoked));
            Reply refused = hub.post("/api/v1/products/import", "{\"supplier\":\"printful\",\"product_id\":\"71\"}");
            assertThat(refused.status()).isEqualTo(424);
            assertThat(hub.connection(id).status()).isEqualTo(Connection.Status.UNAUTHORIZED);
            assertThat(hub.get("/api/v1/suppliers/printful").text("/connections/0/status"))
                    .isEqualTo("unauthorized");
        }
    }
}
