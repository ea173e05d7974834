package com.citadelbuy.supplierhub.server.api.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.connectors.printful.Printful;
import com.citadelbuy.supplierhub.connectors.takealot.Takealot;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import com.citadelbuy.supplierhub.spi.Retired;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.synthetic.Altered;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullMarked
class RetiredSupplierTest {

    private static final String CONNECT = "/api/v1/suppliers/takealot/connect";
    private static final SupplierDefinition RETIRED = Altered.retired(
            Takealot.DEFINITION,
            Retired.since(LocalDate.parse("2022-07-30"), "Its doors are closed.")
                    .replacedBy("printful"));

    @SuppressWarnings("NullAway.Init")
    private CatalogHub hub;

    @BeforeEach
    void start() {
        hub = new CatalogHub(List.of(Printful.DEFINITION, RETIRED), Simulators.factories());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aLiveConnectionIsRefusedWithTheReasonAndWhomToConnectInstead() {
        Reply reply = hub.post(CONNECT, "{\"environment\":\"live\",\"credentials\":{\"api_key\":\"hush\"}}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.http().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(reply.text("/code")).isEqualTo("supplier_retired");
        assertThat(reply.text("/detail"))
                .contains("2022-07-30")
                .contains("Its doors are closed.")
                .contains("Connect printful instead.");
        assertThat(reply.text("/errors/0/pointer")).isEqualTo("/environment");
        assertThat(reply.at("/retryable").asBoolean()).isFalse();
        assertThat(reply.body()).doesNotContain("hush");
        assertThat(hub.count("SELECT count(*) FROM connections")).isZero();
    }

    @Test
    void itIsRefusedBeforeAnybodyLooksForCredentials() {
        assertThat(hub.post(CONNECT, "{\"environment\":\"live\"}").text("/code"))
                .isEqualTo("supplier_retired");
        assertThat(hub.post(CONNECT, "{\"environment\":\"sandbox\"}").text("/code"))
                .isEqualTo("supplier_retired");
    }

    @Test
    void itsSimulatorIsConnectedAndAnswers() {
        Reply reply = hub.post(CONNECT, "{\"environment\":\"simulator\"}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("/status")).isEqualTo("active");
        assertThat(hub.post("/api/v1/suppliers/takealot/check", "{}").text("/connection_id"))
                .isEqualTo(reply.text("/id"));
    }

    @Test
    void theListAndTheDetailsSaySo() {
        Reply all = hub.get("/api/v1/suppliers");
        assertThat(all.text("/data/0/id")).isEqualTo("printful");
        assertThat(all.at("/data/0/retired").isObject()).isFalse();
        for (Reply reply : List.of(all, hub.get("/api/v1/suppliers/takealot"))) {
            String at = reply.at("/data").isArray() ? "/data/1" : "";
            assertThat(reply.text(at + "/id")).isEqualTo("takealot");
            assertThat(reply.text(at + "/retired/since")).isEqualTo("2022-07-30");
            assertThat(reply.text(at + "/retired/reason")).isEqualTo("Its doors are closed.");
            assertThat(reply.text(at + "/retired/replaced_by")).isEqualTo("printful");
        }
    }
}
