package com.citadelbuy.supplierhub.server.api.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What clients are told of how far suppliers' lists of changes were walked. */
@NullMarked
class ChangesApiTest {

    private static final String STATUS = "/api/v1/sync/status";

    @Test
    void theStatusTellsHowFarAListOfChangesWasWalked() {
        try (SyncedHub hub = new SyncedHub()) {
            String account = hub.http.connect("banggood");
            hub.http.connect("aliexpress");
            assertThat(hub.http.get(STATUS).at("/changes")).isEmpty();
            hub.look();
            assertThat(hub.http.get(STATUS).at("/changes")).hasSize(1);
            JsonNode lane = hub.http.get(STATUS).at("/changes/0");
            assertThat(lane.path("connection_id").asString()).isEqualTo(account);
            assertThat(lane.path("told").asInt()).isPositive();
            assertThat(lane.path("noted").asInt()).isZero();
            assertThat(lane.has("settled_until")).isTrue();
            assertThat(lane.has("next_attempt_at")).isTrue();
            assertThat(lane.has("error")).isFalse();
        }
    }
}
