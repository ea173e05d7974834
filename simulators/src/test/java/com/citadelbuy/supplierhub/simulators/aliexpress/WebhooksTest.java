package com.citadelbuy.supplierhub.simulators.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.iop.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhooksTest {

    private final Buyer buyer = Buyer.signedIn();
    private final Webhooks webhooks = (Webhooks) buyer.simulator.announcer().orElseThrow();

    @Test
    void theDocumentsSignatureToTheByte() {
        String body =
                "{\"data\":{\"buyerId\":1861700000,\"orderId\":8190000000000001,\"orderStatus\":\"OrderShipped\"},"
                        + "\"message_type\":53,\"seller_id\":\"1234\",\"site\":\"ae_global\",\"timestamp\":1760000000}";
        assertThat(Signature.ofPush("512345", "s3cr3t-invented", body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("5e5e122011d84373b1dc55b663fefd47105ab9222dea2c0cd8c052d59b4a6e98");
    }

    @Test
    void anOrderIsPushedFromItsFirstMinuteToTheDoor() {
        register();
        long order = buyer.placed("1", "1 Example Center");
        assertThat(words()).containsExactly("OrderCreated");
        buyer.pass(Duration.ofMinutes(11));
        assertThat(words()).containsExactly("PaymentAuthorized");
        buyer.pass(Duration.ofHours(24));
        Announcement shipped = webhooks.news(100).getFirst();
        assertThat(shipped.type()).isEqualTo("OrderShipped");
        assertThat(shipped.body().path("data").path("orderId").asLong()).isEqualTo(order);
        assertThat(shipped.body().path("message_type").asInt()).isEqualTo(53);
        assertThat(shipped.body().path("seller_id").isString()).isTrue();
        buyer.pass(Duration.ofDays(10));
        assertThat(words()).containsExactly("OrderConfirmed");
        buyer.pass(Duration.ofDays(40));
        assertThat(words()).isEmpty();
    }

    @Test
    void aDeclinedPaymentIsPushedAndLaterTheEnd() {
        register();
        buyer.placed("2", "MAGIC insufficient_funds");
        assertThat(words()).containsExactly("OrderCreated", "paymentFailedEvent");
        buyer.pass(Duration.ofDays(2));
        assertThat(words()).containsExactly("OrderClosed");
    }

    @Test
    void whatIsPushedIsSignedAndMayBeSignedOtherwise() {
        register();
        buyer.placed("3", "1 Example Center");
        Announcement news = webhooks.news(0).getFirst();
        Letter letter = webhooks.write(news, 0).orElseThrow();
        assertThat(letter.headers())
                .containsEntry("Authorization", Signature.ofPush(Gateway.APP_KEY, Gateway.APP_SECRET, letter.body()));
        JsonNode body = SimJson.MAPPER.readTree(letter.body());
        assertThat(body.propertyNames()).containsExactly("data", "message_type", "seller_id", "site", "timestamp");
        webhooks.rekey();
        assertThat(webhooks.write(news, 0).orElseThrow().headers()).isNotEqualTo(letter.headers());
    }

    @Test
    void withoutAnAddressNothingIsPushed() {
        buyer.placed("4", "1 Example Center");
        assertThat(words()).isEmpty();
        register();
        assertThat(words()).isEmpty();
        buyer.placed("5", "1 Example Center");
        Announcement news = webhooks.news(0).getFirst();
        assertThat(webhooks.write(news, 0)).isPresent();
        webhooks.callback("https://hub.example/elsewhere");
        assertThat(webhooks.write(news, 0)).isEmpty();
        webhooks.silence();
        assertThat(webhooks.write(news, 0)).isEmpty();
        assertThatThrownBy(() -> webhooks.callback("http://hub.example/x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> webhooks.tell("OrderLost", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    private void register() {
        webhooks.callback("https://hub.example/aliexpress");
    }

    private List<String> words() {
        return webhooks.news(100).stream().map(Announcement::type).toList();
    }
}
