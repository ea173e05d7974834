package com.citadelbuy.supplierhub.simulators.alibaba;

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

    private static final String STREET = "1 Example Street";
    private final Buyer buyer = Buyer.signedIn();
    private final Webhooks webhooks = (Webhooks) buyer.simulator.announcer().orElseThrow();

    @Test
    void theDocumentsSignatureToTheByte() {
        String body = "{\"message_type\":3,\"data\":{\"trade_id\":\"234193410001000001\",\"trade_status\":\"paid\"},"
                + "\"timestamp\":1760000000}";
        assertThat(Signature.ofPush("500001", "icbu-s3cr3t", body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("47c304741ac1f67f1e03e419e0d863a190ea6d8efa91c142c4d33e00b42192f0");
    }

    @Test
    void anOrderIsPushedFromItsFirstMinuteToTheDoor() {
        register();
        String id = buyer.paid("1", STREET);
        assertThat(words()).containsExactly("unpay", "paid");
        buyer.pass(Duration.ofHours(3));
        assertThat(words()).containsExactly("undeliver");
        buyer.pass(Duration.ofHours(24));
        Announcement sent = webhooks.news(100).getFirst();
        assertThat(sent.body().propertyNames())
                .containsExactly("havana_id", "seller_id", "message_type", "data", "timestamp", "site");
        JsonNode data = sent.body().path("data");
        assertThat(data.propertyNames())
                .containsExactly("status", "trade_id_str", "order_status", "trade_order_id", "status_update_time");
        assertThat(data.path("status").asString()).isEqualTo("wait_confirm_receipt");
        assertThat(data.path("trade_id_str").stringValue()).isEqualTo(id);
        assertThat(data.path("status_update_time").asString()).isEqualTo("2026-03-02 04:00:00");
        buyer.pass(Duration.ofDays(10));
        assertThat(words()).containsExactly("trade_success");
        buyer.pass(Duration.ofDays(10));
        assertThat(words()).isEmpty();
    }

    @Test
    void goodsAreToldToAll() {
        register();
        List<Announcement> told = webhooks.tellOfGoods(Seeds.SEVERAL);
        assertThat(told)
                .extracting(Announcement::type)
                .containsOnly("ADD", "PRICE_CHANGE")
                .hasSize(7);
        assertThat(told.getFirst().body().propertyNames())
                .containsExactly("seller_id", "message_type", "data", "timestamp");
        assertThat(told.getFirst().body().path("seller_id").asString()).isEqualTo("BROADCAST");
        assertThat(told.getLast().body().path("data").propertyNames())
                .containsExactly("productId", "option", "skuId", "value", "timestamp");
        assertThat(webhooks.tellOfGoods(Seeds.GONE))
                .extracting(Announcement::type)
                .containsExactly("DELETE");
        assertThatThrownBy(() -> webhooks.tellOfGoods("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsPushedIsSignedAndMayBeSignedOtherwise() {
        register();
        buyer.placed("3", STREET);
        Announcement news = webhooks.news(0).getFirst();
        Letter letter = webhooks.write(news, 0).orElseThrow();
        assertThat(letter.headers())
                .containsEntry("Authorization", Signature.ofPush(Gateway.APP_KEY, Gateway.APP_SECRET, letter.body()));
        assertThat(SimJson.MAPPER.readTree(letter.body()).path("message_type").asInt())
                .isEqualTo(3);
        webhooks.rekey();
        assertThat(webhooks.write(news, 0).orElseThrow().headers()).isNotEqualTo(letter.headers());
    }

    @Test
    void withoutAnAddressNothingIsPushed() {
        buyer.placed("4", STREET);
        assertThat(words()).isEmpty();
        register();
        String id = buyer.placed("5", STREET);
        Announcement news = webhooks.news(0).getFirst();
        assertThat(webhooks.write(news, 0)).isPresent();
        webhooks.callback("https://hub.example/elsewhere");
        assertThat(webhooks.write(news, 0)).isEmpty();
        assertThat(webhooks.tell("paid", id)).hasSize(1);
        webhooks.silence();
        assertThat(webhooks.tell("paid", id)).isEmpty();
        assertThatThrownBy(() -> webhooks.callback("http://hub.example/x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> webhooks.tell("lost", id)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> webhooks.tell("paid", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoFailsMoreThanHalfOfTheTimeIsNotPushedToAnyLonger() {
        register();
        String id = buyer.placed("6", STREET);
        Announcement news = webhooks.tell("unpay", id).getFirst();
        for (int i = 0; i < 100; i++) {
            webhooks.answered(news, i % 2 == 0);
        }
        assertThat(webhooks.write(news, 0)).isPresent();
        for (int i = 0; i < 100; i++) {
            webhooks.answered(news, i % 2 == 0 && i > 0);
        }
        assertThat(webhooks.write(news, 0)).isEmpty();
    }

    private void register() {
        webhooks.callback("https://hub.example/alibaba");
    }

    private List<String> words() {
        return webhooks.news(100).stream().map(Announcement::type).toList();
    }
}
