package com.citadelbuy.supplierhub.spi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerification;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WireDeliveryTest {

    private record Event(String id, int count) {
        Event {
            Objects.requireNonNull(id, "the id is missing");
        }
    }

    private static WebhookDelivery of(String body) {
        return new WebhookDelivery(Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    @Test
    void aBodyIsReadWithItsTextBesideIt() {
        String read = WireDelivery.read(
                of("{\"id\":210823100016290555, \"other\":[]}"),
                Event.class,
                event -> event.value().id() + " of " + event.json());
        assertThat(read).isEqualTo("210823100016290555 of {\"id\":210823100016290555,\"other\":[]}");
    }

    @Test
    void whatIsNotThePromisedShapeIsABadResponse() {
        for (String odd :
                List.of("", "null", "nonsense", "{\"id\":", "[]", "{}", "{\"id\":\"1\",\"count\":\"many\"}")) {
            SupplierException failed = catchThrowableOfType(
                    SupplierException.class, () -> WireDelivery.read(of(odd), Event.class, event -> event));
            assertThat(failed).as(odd).isNotNull();
            assertThat(failed.failure().kind()).as(odd).isEqualTo(Kind.BAD_RESPONSE);
        }
    }

    @Test
    void whatATranslationCannotUseIsABadResponseToo() {
        SupplierException failed = catchThrowableOfType(
                SupplierException.class,
                () -> WireDelivery.read(
                        of("{\"id\":\"noon\"}"),
                        Event.class,
                        event -> Instant.parse(event.value().id())));
        assertThat(failed.failure().kind()).isEqualTo(Kind.BAD_RESPONSE);
    }

    @Test
    void whyItCannotBeReadIsSaidWithoutQuotingIt() {
        assertThat(refusal("{\"id\":\"1\",\"count\":\"Zoë Ünal\"}"))
                .endsWith("shape at count")
                .doesNotContain("Zoë");
        assertThat(refusal("name=Zoë")).endsWith("shape: it is not JSON");
        assertThat(refusal("{\"id\":\"1\"} Zoë")).doesNotContain("Zoë");
        assertThat(refusal("{}")).endsWith("shape: the id is missing");
        assertThat(refusal(event -> Instant.parse(event.value().id()))).doesNotContain("Zoë");
        assertThat(refusal(event -> Integer.parseInt(event.value().id()))).doesNotContain("Zoë");
        assertThat(refusal(event -> {
                    throw new IllegalArgumentException("the order is not named");
                }))
                .endsWith("shape: the order is not named");
    }

    private static String refusal(String body) {
        return String.valueOf(catchThrowableOfType(
                        SupplierException.class, () -> WireDelivery.read(of(body), Event.class, event -> event))
                .getMessage());
    }

    private static String refusal(Function<Raw<Event>, Object> translate) {
        return String.valueOf(catchThrowableOfType(
                        SupplierException.class,
                        () -> WireDelivery.read(of("{\"id\":\"Zoë\"}"), Event.class, translate))
                .getMessage());
    }

    @Test
    void anEventIsKnownAgainAndWhatIsNotJsonHasNoId() {
        WebhookRules rules =
                WebhookRules.of(new WebhookVerification.SecretPath()).knownBy("/id");
        assertThat(WireDelivery.eventId(rules, of("{\"id\":7}"))).contains("7");
        assertThat(WireDelivery.eventId(rules, of("id=7"))).isEmpty();
        assertThat(WireDelivery.eventId(rules, of(""))).isEmpty();
    }

    @Test
    void anEventIsKnownByItsHeaderBeforeItsBody() {
        WebhookRules rules = WebhookRules.of(new WebhookVerification.SecretPath())
                .knownBy("/id")
                .knownByHeader("X-Delivery");
        WebhookDelivery named = new WebhookDelivery(
                Map.of("x-delivery", "d-1"), Map.of(), "{\"id\":7}".getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
        assertThat(WireDelivery.eventId(rules, named)).contains("d-1");
        assertThat(WireDelivery.eventId(rules, of("{\"id\":7}"))).contains("7");
    }

    @Test
    void aDeliveryPrintsNothingOfItself() {
        WebhookDelivery delivery = new WebhookDelivery(
                Map.of("sign", "s3cr3t"),
                Map.of("name", "Zoë"),
                "Ünal".getBytes(StandardCharsets.UTF_8),
                Instant.EPOCH);
        assertThat(delivery.toString())
                .doesNotContain("s3cr3t")
                .doesNotContain("Zoë")
                .doesNotContain("Ünal");
    }
}
