package com.citadelbuy.supplierhub.server.webhooks;

import static com.citadelbuy.supplierhub.server.OrderHub.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.model.Failure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That suppliers send, and go on sending, whatever happens on the way. */
@NullMarked
class RegistrationsTest {

    private final Switchboard printful = new Switchboard();
    private final WebhookHub hub = new WebhookHub(true, printful.parts());

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    @Test
    void aNewConnectionIsRegisteredAndItsKeysProveWhatComes() {
        String connection = hub.catalog.connect("printful");
        hub.register();
        assertThat(hub.registration(connection).state()).isEqualTo("registered");
        assertThat(hub.events("connection.webhook_registered")).isEqualTo(1);
        String path = hub.address(connection);
        assertThat(String.valueOf(printful.held)).doesNotContain(path);
        assertThat(hub.send(path, Switchboard.BODY, Switchboard.signed(1)).status())
                .isEqualTo(200);
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
        assertThat(hub.send(path, Switchboard.BODY, Switchboard.signed(1)).status())
                .isEqualTo(200);
        hub.catalog.clock.advance(Duration.ofHours(49));
        hub.feature.registrations().again(WORKSPACE, connection);
        hub.register();
        assertThat(hub.send(path, Switchboard.BODY + " ", Switchboard.signed(1)).status())
                .isEqualTo(401);
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
        assertThat(hub.registration(connection).state()).isEqualTo("registered");
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
        assertThat(hub.registration(connection).state()).isEqualTo("registered");
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
        assertThat(hub.registration(connection).state()).isEqualTo("due");
        printful.losesReplies = false;
        hub.catalog.clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        hub.register();
        assertThat(printful.made).isEqualTo(3);
        assertThat(hub.send(hub.address(connection), Switchboard.BODY, Switchboard.signed(3))
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
        String problem = String.valueOf(hub.registration(connection).problem());
        assertThat(problem).contains("/api/v1/webhooks/printful/***");
        assertThat(problem).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void aRefusalIsToldOnceAndTriedAgain() {
        printful.refusal = Failure.of(Failure.Kind.INVALID_REQUEST, "not this address");
        String connection = hub.catalog.connect("printful");
        hub.register();
        assertThat(hub.registration(connection).state()).isEqualTo("failing");
        assertThat(hub.registration(connection).problem()).contains("not this address");
        hub.catalog.clock.advance(Duration.ofHours(1).plusSeconds(1));
        hub.register();
        assertThat(hub.events("connection.webhook_failing")).isEqualTo(1);
        printful.refusal = null;
        hub.catalog.clock.advance(Duration.ofHours(1).plusSeconds(1));
        hub.register();
        assertThat(hub.registration(connection).state()).isEqualTo("registered");
        assertThat(hub.registration(connection).problem()).isNull();
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
        assertThat(hub.registration(connection).state()).isEqualTo("due");
        hub.catalog.asOwner("DROP TRIGGER dies ON hub.connection_webhooks; DROP FUNCTION hub.die()");
        hub.catalog.clock.advance(Duration.ofMinutes(2));
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        assertThat(hub.send(hub.address(connection), Switchboard.BODY, Switchboard.signed(2))
                        .status())
                .isEqualTo(200);
        assertThat(hub.events("connection.webhook_registered")).isEqualTo(1);
    }

    @Test
    void whereThereIsNoWayToRegisterTheAddressWaitsForAPerson() {
        String connection = hub.catalog.connect("aliexpress");
        assertThat(hub.register()).isZero();
        assertThat(hub.registration(connection).state()).isEqualTo("by_hand");
        var address = hub.catalog.get("/api/v1/webhooks/registrations/" + connection + "/address");
        assertThat(address.text("/url")).contains("/api/v1/webhooks/aliexpress/");
        assertThat(hub.catalog.get("/api/v1/webhooks/registrations").body())
                .doesNotContain(
                        address.text("/url").substring(address.text("/url").lastIndexOf('/') + 1));
    }

    /** Connected twice, an account would have its one registration taken by each from the other for ever. */
    @Test
    void ofTwoConnectionsOfAnAccountTheFirstKeepsTheRegistrationAndTheOtherIsToldWhy() {
        String first = hub.catalog.connect("printful");
        hub.register();
        String second = hub.catalog
                .post("/api/v1/suppliers/printful/connect", "{\"environment\":\"simulator\",\"name\":\"second\"}")
                .text("/id");
        for (int day = 0; day < 3; day++) {
            hub.register();
            hub.catalog.clock.advance(Duration.ofDays(1).plusSeconds(1));
        }
        assertThat(printful.made).isEqualTo(1);
        assertThat(hub.registration(first).state()).isEqualTo("registered");
        assertThat(hub.registration(second).state()).isEqualTo("failing");
        assertThat(hub.registration(second).problem()).contains(first);
        assertThat(hub.events("connection.webhook_failing")).isEqualTo(1);
        assertThat(hub.events("connection.webhook_switched_off")).isZero();
        hub.catalog.connections.disconnect(WORKSPACE, "printful", first);
        hub.catalog.clock.advance(Duration.ofHours(1).plusSeconds(1));
        hub.register();
        hub.catalog.clock.advance(Duration.ofHours(1).plusSeconds(1));
        hub.register();
        assertThat(hub.registration(second).state()).isEqualTo("registered");
    }

    /** Both asked before either was there: the one that came last has it, and the other does not take it back. */
    @Test
    void whoLostTheRegistrationToAnotherConnectionDoesNotTakeItBack() {
        String first = hub.catalog.connect("printful");
        hub.register();
        printful.held = null;
        String second = hub.catalog
                .post("/api/v1/suppliers/printful/connect", "{\"environment\":\"simulator\",\"name\":\"second\"}")
                .text("/id");
        hub.register();
        assertThat(hub.registration(second).state()).isEqualTo("registered");
        hub.catalog.clock.advance(Duration.ofDays(1).plusSeconds(1));
        hub.register();
        assertThat(printful.made).isEqualTo(2);
        assertThat(hub.registration(first).state()).isEqualTo("failing");
        assertThat(hub.registration(first).problem()).contains(second);
        assertThat(hub.registration(second).state()).isEqualTo("registered");
    }
}
