package com.citadelbuy.supplierhub.server.api.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.fixture.CatalogHub;
import com.citadelbuy.supplierhub.server.fixture.CatalogHub.Reply;
import com.citadelbuy.supplierhub.simulators.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@NullMarked
class SuppliersApiTest {

    private static final String PRINTFUL = "/api/v1/suppliers/printful";

    @SuppressWarnings("NullAway.Init")
    private CatalogHub hub;

    @BeforeEach
    void start() {
        hub = new CatalogHub();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void everySupplierIsListedWithItsConnections() {
        String id = hub.connect("printful");
        Reply all = hub.get("/api/v1/suppliers");
        assertThat(all.at("/data").valueStream().map(each -> each.path("id").asString()))
                .contains("aliexpress", "cjdropshipping", "printful");
        Reply connected = hub.get("/api/v1/suppliers?connected=true");
        assertThat(connected.at("/data").size()).isEqualTo(1);
        assertThat(connected.text("/data/0/connections/0/id")).isEqualTo(id);
        assertThat(connected.text("/data/0/evidence/level")).isEqualTo("simulated");
        assertThat(hub.get("/api/v1/suppliers?connected=false")
                        .at("/data")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .doesNotContain("printful");
    }

    @Test
    void aSuppliersDetailsFillTheFormThatConnectsIt() {
        Reply detail = hub.get("/api/v1/suppliers/aliexpress");
        assertThat(detail.at("/credential_fields").size()).isPositive();
        assertThat(detail.at("/needs_authorization").asBoolean()).isTrue();
        assertThat(detail.text("/ordering/recovery")).isEqualTo("repeat_refused");
        assertThat(detail.at("/limits").size()).isPositive();
        assertThat(hub.get("/api/v1/suppliers/nobody").status()).isEqualTo(404);
    }

    @Test
    void wrongCredentialsStoreNothing() {
        Reply reply = hub.post(
                PRINTFUL + "/connect", "{\"environment\":\"simulator\",\"credentials\":{\"token\":\"not-the-token\"}}");
        assertThat(reply.status()).isEqualTo(424);
        assertThat(reply.text("/code")).isEqualTo("supplier_unauthorized");
        assertThat(hub.count("SELECT count(*) FROM connections")).isZero();
        assertThat(hub.count("SELECT count(*) FROM connection_secrets")).isZero();
        assertThat(reply.body()).doesNotContain("not-the-token");
        hub.exchanges.flush();
        Reply shown = hub.get("/api/v1/exchanges?supplier=printful&failed=true");
        assertThat(shown.text("/data/0/failure_kind")).isEqualTo("unauthorized");
    }

    @Test
    void aFieldThatDoesNotExistIsNamed() {
        Reply reply =
                hub.post(PRINTFUL + "/connect", "{\"environment\":\"live\",\"credentials\":{\"password\":\"x\"}}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("/credentials/token", "/credentials/password");
    }

    @Test
    void storedSecretsAreSealedAndForgottenWhenDisconnected() {
        String id = hub.connect("aliexpress");
        Map<String, String> credentials =
                hub.simulators.simulator("aliexpress").guide().credentials();
        List<byte[]> sealed = hub.database.withHandle(handle -> handle.createQuery(
                        "SELECT sealed FROM connection_secrets UNION ALL SELECT sealed FROM connection_tokens")
                .mapTo(byte[].class)
                .list());
        assertThat(sealed).hasSizeGreaterThan(credentials.size());
        for (byte[] bytes : sealed) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            credentials.values().forEach(secret -> assertThat(text).doesNotContain(secret));
            assertThat(text).doesNotContain("access");
        }
        Reply ended = hub.delete("/api/v1/suppliers/aliexpress/disconnect?connection_id=" + id);
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.text("/status")).isEqualTo("disconnected");
        assertThat(hub.count("SELECT count(*) FROM connection_secrets")).isZero();
        assertThat(hub.count("SELECT count(*) FROM connection_tokens")).isZero();
        assertThat(hub.delete("/api/v1/suppliers/aliexpress/disconnect").status())
                .isEqualTo(409);
    }

    @Test
    void anAccountThatNeedsConsentWaitsWithItsLink() {
        Reply reply = hub.post(
                "/api/v1/suppliers/aliexpress/connect",
                "{\"environment\":\"live\",\"credentials\":{\"app_key\":\"123\",\"app_secret\":\"hush\"}}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("/status")).isEqualTo("needs_authorization");
        assertThat(reply.text("/authorize_url")).startsWith("https://").contains("state=");
        assertThat(reply.body()).doesNotContain("hush");
        Reply again = hub.post("/api/v1/suppliers/aliexpress/authorize", "{}");
        assertThat(again.text("/authorize_url")).isNotEqualTo(reply.text("/authorize_url"));
        Reply unknown = hub.get("/api/v1/suppliers/aliexpress/callback?code=1&state=forged&more=2");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text("/code")).isEqualTo("authorization_unknown");
    }

    @Test
    void whatASupplierSaysAtTheCallbackIsShownAsText() {
        Reply page = hub.get("/api/v1/suppliers/aliexpress/callback?error=%3Cscript%3E");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void severalConnectionsMustBeToldApart() {
        String first = hub.connect("printful");
        Reply second = hub.post(PRINTFUL + "/connect", "{\"environment\":\"simulator\",\"name\":\"second\"}");
        assertThat(second.status()).isEqualTo(201);
        Reply unclear = hub.post("/api/v1/products/import", "{\"supplier\":\"printful\",\"product_id\":\"1\"}");
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.text("/errors/0/pointer")).isEqualTo("/connection_id");
        assertThat(unclear.text("/detail")).contains(first, second.text("/id"));
        assertThat(hub.post(PRINTFUL + "/connect", "{\"environment\":\"simulator\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void exchangesAreKeptWithoutSecretsAndShownAsACommandLine() {
        String id = hub.connect("aliexpress");
        hub.simulators.faults("aliexpress").next(Fault.SERVER_ERROR, 1, request -> true);
        hub.post("/api/v1/products/import", "{\"supplier\":\"aliexpress\",\"product_id\":\"123456\"}");
        hub.exchanges.flush();
        Reply list = hub.get("/api/v1/exchanges?connection_id=" + id + "&limit=1");
        assertThat(list.at("/data").size()).isEqualTo(1);
        assertThat(list.at("/next_cursor").isNull()).isFalse();
        Reply failed = hub.get("/api/v1/exchanges?failed=true&supplier=aliexpress");
        assertThat(failed.at("/data").size()).isEqualTo(1);
        assertThat(failed.text("/data/0/failure_kind")).isEqualTo("unavailable");
        String stored = hub.database.withHandle(
                handle -> handle.createQuery("SELECT string_agg(exchanges::text, ' ') FROM exchanges")
                        .mapTo(String.class)
                        .one());
        String secret =
                hub.simulators.simulator("aliexpress").guide().credentials().get("app_secret");
        assertThat(stored).doesNotContain(String.valueOf(secret)).contains("***");
        Reply one = hub.get("/api/v1/exchanges/" + list.text("/data/0/id"));
        assertThat(one.text("/request_body")).contains("123456");
        Reply curl = hub.get("/api/v1/exchanges/" + list.text("/data/0/id") + "/curl");
        assertThat(curl.body()).startsWith("curl -X POST 'http://127.0.0.1:").contains("***");
    }
}
