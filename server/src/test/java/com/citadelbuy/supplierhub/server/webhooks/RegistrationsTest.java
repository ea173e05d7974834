package com.citadelbuy.supplierhub.server.webhooks;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.orders.OrderState;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.signing.Hmac;
import com.citadelbuy.supplierhub.testkit.synthetic.Altered;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That suppliers send, and go on sending, whatever happens on the way. */
@NullMarked
class RegistrationsTest {

    private static final String BODY =
            "{\"type\":\"order_created\",\"occurred_at\":\"2026-03-04T09:00:00Z\",\"retries\":0,"
                    + "\"data\":{\"order\":{\"id\":424242}}}";

    private static final String SECRETS = "SELECT count(*) FROM connection_secrets";

    private final Switchboard printful = new Switchboard();
    private final WebhookHub hub = new WebhookHub(true, parts());

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    /** What Printful keeps: one registration, with keys of its own each time it is made. */
    private static final class Switchboard implements ManageWebhooks {
        private @Nullable WebhookRegistration held;
        private @Nullable Failure refusal;
        private @Nullable Instant expires;
        private boolean losesReplies;
        private boolean partlyOff;
        private int made;

        @Override
        public WebhookRegistration register(URI callback) {
            refuseIfTold(callback);
            made++;
            partlyOff = false;
            WebhookRegistration fresh =
                    new WebhookRegistration(callback, List.of("order_created"), true, keys(made), expires);
            held = fresh;
            if (losesReplies) {
                throw new SupplierException(Failure.of(Failure.Kind.OUTCOME_UNKNOWN, "no answer came"));
            }
            return fresh;
        }

        private void refuseIfTold(URI callback) {
            Failure now = refusal;
            if (now != null) {
                throw new SupplierException(Failure.of(now.kind(), now.message() + ": " + callback));
            }
        }

        private static Map<String, Secret> keys(int number) {
            return Map.of("public_key", Secret.of("pub" + number), "secret_key", Secret.of("0a0b0c0" + number));
        }

        @Override
        public List<WebhookRegistration> registered() {
            WebhookRegistration now = held;
            if (now == null) {
                return List.of();
            }
            WebhookRegistration shown =
                    new WebhookRegistration(now.callback(), now.topics(), true, Map.of(), now.expires());
            return partlyOff
                    ? List.of(
                            shown,
                            new WebhookRegistration(now.callback(), List.of("stock"), false, Map.of(), now.expires()))
                    : List.of(shown);
        }

        @Override
        public void remove(WebhookRegistration registration) {
            refuseIfTold(registration.callback());
            held = null;
        }

        /** Headers of a delivery of the n-th registration. */
        static Map<String, String> signed(int number) {
            byte[] key = HexFormat.of().parseHex("0a0b0c0" + number);
            byte[] mac = Hmac.sha256(key, BODY.getBytes(StandardCharsets.UTF_8));
            return Map.of(
                    "x-pf-webhook-signature", HexFormat.of().formatHex(mac), "x-pf-webhook-public-key", "pub" + number);
        }
    }

    private Parts parts() {
        Parts standard = Parts.standard();
        List<SupplierDefinition> suppliers = standard.suppliers().stream()
                .map(each -> each.id().equals("printful")
                        ? Altered.ability(each, ManageWebhooks.class, _ -> printful)
                        : each)
                .toList();
        return new Parts(suppliers, standard.simulators());
    }

    private RegistrationStatus status(String connection) {
        return hub.feature.registrations().get(WORKSPACE, connection);
    }

    @Test
    void aNewConnectionIsRegisteredAndItsKeysProveWhatComes() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        assertThat(status(connection).state()).isEqualTo("registered");
        assertThat(hub.events("connection.webhook_registered")).isEqualTo(1);
        String path = hub.address(connection);
        assertThat(String.valueOf(printful.held)).doesNotContain(path);
        assertThat(hub.send(path, BODY, Switchboard.signed(1)).status()).isEqualTo(200);
        assertThat(hub.catalog.count("SELECT count(*) FROM inbox WHERE verdict = 'signed'"))
                .isEqualTo(1);
        assertThat(hub.register()).isZero();
        assertThat(printful.made).isEqualTo(1);
    }

    @Test
    void theKeysOfWhatWasReplacedProveForAsLongAsItMayBeRepeated() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        hub.feature.registrations().again(WORKSPACE, connection);
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        String path = hub.address(connection);
        assertThat(hub.send(path, BODY, Switchboard.signed(1)).status()).isEqualTo(200);
        hub.catalog.clock.advance(Duration.ofHours(49));
        hub.feature.registrations().again(WORKSPACE, connection);
        hub.register();
        assertThat(hub.send(path, BODY + " ", Switchboard.signed(1)).status()).isEqualTo(401);
    }

    @Test
    void oneThatWasSwitchedOffIsNoticedWithinADayAndRegisteredAnew() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        hub.catalog.clock.advance(Duration.ofDays(1).plusSeconds(1));
        hub.register();
        assertThat(printful.made).isEqualTo(1);
        printful.held = null;
        hub.catalog.clock.advance(Duration.ofDays(1).plusSeconds(1));
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        assertThat(hub.events("connection.webhook_switched_off")).isEqualTo(1);
        assertThat(status(connection).state()).isEqualTo("registered");
    }

    @Test
    void oneOfWhichOnlyATopicWasSwitchedOffIsRegisteredAnew() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        printful.partlyOff = true;
        hub.catalog.clock.advance(Duration.ofDays(1).plusSeconds(1));
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        assertThat(hub.events("connection.webhook_switched_off")).isEqualTo(1);
        assertThat(status(connection).state()).isEqualTo("registered");
    }

    /** What the supplier shows after a lost reply is there and sends, and is signed with keys that nobody has. */
    @Test
    void aLostReplyToRegisteringAnewIsNotTakenForARegistration() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        printful.held = null;
        printful.losesReplies = true;
        hub.catalog.clock.advance(Duration.ofDays(1).plusSeconds(1));
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        assertThat(status(connection).state()).isEqualTo("due");
        printful.losesReplies = false;
        hub.catalog.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        hub.register();
        assertThat(printful.made).isEqualTo(3);
        assertThat(hub.send(hub.address(connection), BODY, Switchboard.signed(3))
                        .status())
                .isEqualTo(200);
        assertThat(hub.events("connection.webhook_switched_off")).isEqualTo(1);
    }

    @Test
    void oneThatEndsByItselfIsMadeAnewBefore() {
        Instant end = hub.catalog.clock.instant().plus(Duration.ofDays(3));
        printful.expires = end;
        hub.catalog.connect("printful");
        hub.register();
        printful.expires = end.plus(Duration.ofDays(30));
        while (printful.made == 1 && hub.catalog.clock.instant().isBefore(end)) {
            hub.catalog.clock.advance(Duration.ofHours(1));
            hub.register();
        }
        assertThat(printful.made).isEqualTo(2);
        assertThat(hub.catalog.clock.instant()).isBefore(end);
        assertThat(hub.events("connection.webhook_switched_off")).isZero();
    }

    @Test
    void aRefusalDoesNotGiveTheAddressAway() {
        printful.refusal = Failure.of(Failure.Kind.INVALID_REQUEST, "this is no address");
        String connection = hub.catalog.connect("printful");
        hub.register();
        String path = hub.address(connection);
        String problem = String.valueOf(status(connection).problem());
        assertThat(problem).contains("/api/v1/webhooks/printful/***");
        assertThat(problem).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void aRefusalIsToldOnceAndTriedAgain() {
        printful.refusal = Failure.of(Failure.Kind.INVALID_REQUEST, "not this address");
        String connection = hub.catalog.connect("printful");
        hub.register();
        assertThat(status(connection).state()).isEqualTo("failing");
        assertThat(status(connection).problem()).contains("not this address");
        hub.catalog.clock.advance(Duration.ofHours(1).plusSeconds(1));
        hub.register();
        assertThat(hub.events("connection.webhook_failing")).isEqualTo(1);
        printful.refusal = null;
        hub.catalog.clock.advance(Duration.ofHours(1).plusSeconds(1));
        hub.register();
        assertThat(status(connection).state()).isEqualTo("registered");
        assertThat(status(connection).problem()).isNull();
    }

    /** Killed after the supplier has taken it and before its keys are kept. */
    @Test
    void whoDiesWhileRegisteringIsFollowedByOneWhoRegistersAnew() {
        String connection = hub.catalog.connect("printful");
        hub.catalog.asOwner("""
                CREATE FUNCTION hub.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
                CREATE CONSTRAINT TRIGGER dies AFTER UPDATE ON hub.connection_webhooks DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW WHEN (NEW.state = 'registered') EXECUTE FUNCTION hub.die()
                """);
        hub.register();
        assertThat(printful.made).isEqualTo(1);
        assertThat(status(connection).state()).isEqualTo("due");
        hub.catalog.asOwner("DROP TRIGGER dies ON hub.connection_webhooks; DROP FUNCTION hub.die()");
        hub.catalog.clock.advance(Duration.ofMinutes(2));
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        assertThat(hub.send(hub.address(connection), BODY, Switchboard.signed(2))
                        .status())
                .isEqualTo(200);
        assertThat(hub.events("connection.webhook_registered")).isEqualTo(1);
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

    @Test
    void oneThatIsSignedWithOtherKeysIsNoticedAndRegisteredAnew() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        hub.catalog.clock.advance(Duration.ofHours(1));
        refusedThrice(connection, Switchboard.signed(7));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_rekeyed")).isEqualTo(1);
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        // Whoever goes on sending rubbish has it registered once an hour at most.
        refusedThrice(connection, Switchboard.signed(7));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_rekeyed")).isEqualTo(1);
        hub.catalog.clock.advance(Duration.ofHours(1));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_rekeyed")).isEqualTo(2);
    }

    private void refusedThrice(String connection, Map<String, String> headers) {
        String path = hub.address(connection);
        for (int i = 0; i < 3; i++) {
            hub.catalog.clock.advance(Duration.ofSeconds(11));
            assertThat(hub.send(path, BODY, headers).status()).isEqualTo(401);
        }
    }

    @Test
    void whereAPersonRegistersTheyAreToldOnceUntilSomethingGenuineComes() {
        String connection = hub.catalog.connect("aliexpress");
        for (int i = 0; i < 2; i++) {
            refusedThrice(connection, Map.of("Authorization", "00"));
            hub.feature.watchdog().look();
            assertThat(hub.events("connection.webhook_rekeyed")).isEqualTo(1);
        }
        assertThat(status(connection).state()).isEqualTo("by_hand");
        hub.catalog.clock.advance(Duration.ofSeconds(1));
        String genuine = "{\"data\":{\"buyerId\":1,\"orderId\":424242,\"orderStatus\":\"OrderShipped\"},"
                + "\"message_type\":53,\"seller_id\":\"1\",\"site\":\"ae_global\",\"timestamp\":1760000000}";
        assertThat(hub.send(hub.address(connection), genuine, hub.signedByAliExpress(connection, genuine))
                        .status())
                .isEqualTo(200);
        hub.read();
        refusedThrice(connection, Map.of("Authorization", "00"));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_rekeyed")).isEqualTo(2);
    }

    /** What was received before and is read again is no sign of life, and takes the last one not back. */
    @Test
    void readingAgainIsNoSignOfLife() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        String path = hub.address(connection);
        String first = hub.send(path, BODY, Switchboard.signed(1)).text("/id");
        hub.read();
        hub.catalog.clock.advance(Duration.ofHours(3));
        String other = BODY.replace("424242", "424243");
        byte[] mac = Hmac.sha256(HexFormat.of().parseHex("0a0b0c01"), other.getBytes(StandardCharsets.UTF_8));
        hub.send(
                path,
                other,
                Map.of("x-pf-webhook-signature", HexFormat.of().formatHex(mac), "x-pf-webhook-public-key", "pub1"));
        hub.read();
        Instant last = status(connection).lastDeliveryAt();
        assertThat(last).isEqualTo(hub.catalog.clock.instant());
        hub.catalog.clock.advance(Duration.ofSeconds(20));
        hub.send(path, BODY + " ", Switchboard.signed(7));
        hub.feature.inbox().replay(WORKSPACE, first);
        hub.read();
        assertThat(status(connection).lastDeliveryAt()).isEqualTo(last);
        assertThat(hub.catalog.count("SELECT refusals FROM connection_webhooks"))
                .isEqualTo(1);
    }

    @Test
    void silenceIsNoticedOnceWhereOrdersMovedMeanwhile() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        hub.catalog.clock.advance(Duration.ofHours(25));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_silent")).isZero();
        hub.ordered("printful", OrderState.PROCESSING);
        hub.catalog.clock.advance(Duration.ofHours(25));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_silent")).isEqualTo(1);
        assertThat(status(connection).silentSince()).isNotNull();
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        hub.catalog.clock.advance(Duration.ofHours(30));
        hub.feature.watchdog().look();
        assertThat(hub.events("connection.webhook_silent")).isEqualTo(1);
        assertThat(hub.send(hub.address(connection), BODY, Switchboard.signed(2))
                        .status())
                .isEqualTo(200);
        hub.read();
        assertThat(status(connection).silentSince()).isNull();
    }

    @Test
    void whereThereIsNoWayToRegisterTheAddressWaitsForAPerson() {
        String connection = hub.catalog.connect("aliexpress");
        assertThat(hub.register()).isZero();
        assertThat(status(connection).state()).isEqualTo("by_hand");
        var address = hub.catalog.get("/api/v1/webhooks/registrations/" + connection + "/address");
        assertThat(address.text("/url")).contains("/api/v1/webhooks/aliexpress/");
        assertThat(hub.catalog.get("/api/v1/webhooks/registrations").body())
                .doesNotContain(
                        address.text("/url").substring(address.text("/url").lastIndexOf('/') + 1));
    }
}
