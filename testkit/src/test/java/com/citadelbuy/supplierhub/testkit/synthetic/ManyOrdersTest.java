package com.citadelbuy.supplierhub.testkit.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.testkit.fakes.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A load test measures the hub, so that a world full of orders must not slow a simulator down. */
class ManyOrdersTest {

    private static final int FEW = 500;
    private static final int ORDERS = 10_000;

    private final ManualClock clock = ManualClock.start();
    private final Simulator simulator = SyntheticSimulator.listed(World.inMemory(), new SimClock(clock, 1));
    private String token = "";

    @Test
    void afterTenThousandOrdersAPageTakesAboutAsLongAsBefore() {
        token = post("/login", "{\"key\":\"listed-key-5f0c9d3e7a1b4c62\"}")
                .path("data")
                .path("token")
                .asString();
        place(FEW);
        long early = pages();
        place(ORDERS - FEW);
        long late = pages();
        // Twenty times the orders: a look through all of them would take twenty times as long.
        assertThat(late).isLessThan(5 * early);
    }

    private void place(int orders) {
        for (int i = 0; i < orders; i++) {
            clock.advance(Duration.ofMillis(1));
            assertThat(post("/orders", """
                    {"note": "N%d", "items": [{"variant": "P1001-S", "quantity": 1}],
                     "to": {"name": "A", "street": "B", "city": "C", "country": "US"}}""".formatted(i)).path("ok").asBoolean()).isTrue();
        }
    }

    /** The quickest of a few rounds, since the machine has other things to do. */
    private long pages() {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long started = System.nanoTime();
            for (int i = 0; i < 40; i++) {
                clock.advance(Duration.ofMillis(1));
                assertThat(get("/orders").path("data").path("items")).hasSize(50);
            }
            best = Math.min(best, System.nanoTime() - started);
        }
        return best;
    }

    private JsonNode get(String path) {
        return answer("GET", path, "");
    }

    private JsonNode post(String path, String body) {
        return answer("POST", path, body);
    }

    private JsonNode answer(String method, String path, String body) {
        SimReply reply = simulator.handle(new SimRequest(
                method, path, List.of(), Map.of("x-token", token), body.getBytes(StandardCharsets.UTF_8)));
        return SimJson.MAPPER.readTree(reply.body());
    }
}
