package com.citadelbuy.supplierhub.server.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.access.ApiKeys;
import com.citadelbuy.supplierhub.server.access.KeyAuthenticator;
import com.citadelbuy.supplierhub.server.api.HealthView;
import com.citadelbuy.supplierhub.server.api.KeyRoutes;
import com.citadelbuy.supplierhub.server.api.OpsRoutes;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.docs.DocsRoutes;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@NullMarked
class PublicRoutesTest {

    private final Database database = TestDatabase.fresh();
    private final ApiKeys keys = new ApiKeys(
            database, new Ids(InstantSource.system(), new Random()), new SecureRandom(), InstantSource.system());
    private volatile boolean down;
    private final EdgeFixture fixture = new EdgeFixture(routes(), new KeyAuthenticator(keys, true), List.of());

    private List<Route<?, ?>> routes() {
        List<Route<?, ?>> routes = new ArrayList<>(new KeyRoutes(keys).routes());
        routes.addAll(
                new OpsRoutes(() -> new HealthView(down ? "down" : "up", Map.of()), () -> "jobs_total 1\n").routes());
        routes.addAll(new DocsRoutes("1.0", List.copyOf(routes)).routes());
        return routes;
    }

    @AfterEach
    void close() {
        fixture.close();
        database.close();
    }

    private static final List<String> PUBLIC = List.of(
            "/health",
            "/metrics",
            "/openapi.json",
            "/docs",
            "/redoc",
            "/docs/errors",
            "/docs/assets/start.js",
            "/docs/assets/page.css",
            "/docs/assets/swagger-ui.css",
            "/docs/assets/swagger-ui.js",
            "/docs/assets/redoc.js",
            "/docs/assets/icon.png");

    @Test
    void thePublicOnesAreReadWithoutAKeyAlsoWhenThereAreKeys() {
        makeKey("[\"admin\"]");
        assertThat(PUBLIC).allSatisfy(path -> {
            HttpResponse<String> answer = fixture.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isNotEmpty();
        });
    }

    @Test
    void thePagesLoadNothingFromElsewhere() {
        assertThat(List.of("/docs", "/redoc", "/docs/errors")).allSatisfy(path -> {
            HttpResponse<String> page = fixture.get(path);
            assertThat(page.body()).doesNotContain("http:", "https:", "src=\"//", "href=\"//");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("http");
        });
    }

    @Test
    void aServiceThatIsDownSaysSoByItsStatus() {
        down = true;
        assertThat(fixture.get("/health").statusCode()).isEqualTo(503);
        assertThat(fixture.get("/health").body()).contains("\"status\":\"down\"");
    }

    @Test
    void theFirstKeyClosesTheApiAndItsRevocationOpensItAgain() {
        assertThat(fixture.get("/api/v1/keys").statusCode()).isEqualTo(200);
        JsonNode created = makeKey("[\"admin\"]");
        assertThat(fixture.get("/api/v1/keys").statusCode()).isEqualTo(401);
        assertThat(fixture.get("/api/v1/keys").headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
        String secret = created.path("secret").asString();
        String id = created.at("/key/id").asString();
        HttpResponse<String> list = fixture.send(fixture.to("/api/v1/keys").header("X-Api-Key", secret));
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains(id).doesNotContain(secret.substring(15));
        var revoke = fixture.to("/api/v1/keys/" + id)
                .header("Authorization", "Bearer " + secret)
                .DELETE();
        assertThat(fixture.send(revoke).statusCode()).isEqualTo(204);
        assertThat(fixture.send(fixture.to("/api/v1/keys").header("X-Api-Key", secret))
                        .statusCode())
                .isEqualTo(401);
        assertThat(fixture.get("/api/v1/keys").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyAnAdminMakesKeys() {
        String secret = makeKey("[\"write\"]").path("secret").asString();
        var answer = fixture.post(
                "/api/v1/keys", "{\"name\":\"x\",\"scopes\":[\"read\"]}", "Authorization", "Bearer " + secret);
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private JsonNode makeKey(String scopes) {
        HttpResponse<String> answer = fixture.post("/api/v1/keys", "{\"name\":\"shop\",\"scopes\":" + scopes + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.mapper().readTree(answer.body());
    }
}
