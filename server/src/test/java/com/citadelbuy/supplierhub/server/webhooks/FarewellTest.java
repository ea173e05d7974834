package com.citadelbuy.supplierhub.server.webhooks;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Duration;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That suppliers send no more to connections that ended, and that nothing of these stays. */
@NullMarked
class FarewellTest {

    private static final String SECRETS = "SELECT count(*) FROM connection_secrets";

    private final Switchboard printful = new Switchboard();
    private final WebhookHub hub = new WebhookHub(true, printful.parts());

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    @Test
    void whoeverDisconnectsIsSentNothingMore() {
        hub.catalog.connect("printful");
        hub.register();
        assertThat(printful.held).isNotNull();
        hub.catalog.delete("/api/v1/suppliers/printful/disconnect");
        assertThat(hub.feature.registrations().list(WORKSPACE)).isEmpty();
        assertThat(hub.catalog.count(SECRETS)).isPositive();
        assertThat(hub.register()).isEqualTo(1);
        assertThat(printful.held).isNull();
        assertThat(hub.catalog.count(SECRETS)).isZero();
        assertThat(hub.register()).isZero();
    }

    /** Killed after the supplier was told and before that was written down. */
    @Test
    void whoDiesAtAFarewellIsFollowedByOneWhoTakesLeaveAgain() {
        hub.catalog.connect("printful");
        hub.register();
        hub.catalog.delete("/api/v1/suppliers/printful/disconnect");
        hub.catalog.asOwner("""
                CREATE FUNCTION hub.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
                CREATE CONSTRAINT TRIGGER dies AFTER UPDATE ON hub.connection_webhooks DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW WHEN (NEW.state = 'removed') EXECUTE FUNCTION hub.die()
                """);
        hub.register();
        assertThat(printful.held).isNull();
        assertThat(hub.catalog.count(SECRETS)).isPositive();
        hub.catalog.asOwner("DROP TRIGGER dies ON hub.connection_webhooks; DROP FUNCTION hub.die()");
        hub.catalog.clock.advance(Duration.ofMinutes(2));
        assertThat(hub.register()).isEqualTo(1);
        assertThat(hub.catalog.count(SECRETS)).isZero();
    }

    @Test
    void aSupplierThatIsNotThereKeepsSecretsForADayAtMost() {
        hub.catalog.connect("printful");
        hub.register();
        hub.catalog.delete("/api/v1/suppliers/printful/disconnect");
        printful.refusal = Failure.of(Failure.Kind.UNAVAILABLE, "not now");
        hub.register();
        assertThat(hub.catalog.count(SECRETS)).isPositive();
        hub.catalog.clock.advance(Duration.ofDays(1).plusSeconds(1));
        hub.feature.registrations().sweep();
        assertThat(hub.catalog.count(SECRETS)).isZero();
        assertThat(hub.register()).isZero();
    }

    @Test
    void whatIsLearnedOfAConnectionThatEndedBringsItNotBack() {
        Connection connection = hub.catalog.connection(hub.catalog.connect("printful"));
        hub.catalog.delete("/api/v1/suppliers/printful/disconnect");
        hub.catalog.connections.mark(connection, Connection.Status.UNAUTHORIZED, "late");
        assertThat(hub.catalog.connection(connection.id()).status()).isEqualTo(Connection.Status.DISCONNECTED);
        assertThat(hub.events("connection.status_changed")).isZero();
    }
}
