package com.citadelbuy.supplierhub.server.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class SwitchedOffTest {

    @Test
    void whatIsSwitchedOffSaysSoAtBothDoors() throws Exception {
        try (WebhookHub hub = new WebhookHub(false)) {
            CatalogHub.Reply own = hub.tell("order", "d-1", "{}");
            assertThat(own.status()).isEqualTo(503);
            assertThat(own.text("/code")).isEqualTo("feature_disabled");
            CatalogHub.Reply theirs = hub.send("/api/v1/webhooks/printful/whatever", "{}", Map.of());
            assertThat(theirs.status()).isEqualTo(503);
        }
    }
}
