package com.citadelbuy.supplierhub.server.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.access.ApiKeys;
import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.HealthView;
import com.citadelbuy.supplierhub.server.api.KeyRoutes;
import com.citadelbuy.supplierhub.server.api.OpsRoutes;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@NullMarked
class OpenApiDocumentTest {

    record Price(
            @Example("12.50") BigDecimal amount,
            @Example("USD") String currency) {}

    record Parcel(
            @Example("p1") String id,
            Price price,
            @Nullable Price discount,
            @Nullable Parcel inner) {}

    record Weighing(@Example("p1") String parcelId, Price limit) {}

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @SuppressWarnings("NullAway.Init")
    private static List<Route<?, ?>> routes;

    @SuppressWarnings("NullAway.Init")
    private static ObjectNode document;

    @BeforeAll
    static void render() {
        database = TestDatabase.fresh();
        InstantSource clock = InstantSource.system();
        routes = new ArrayList<>(
                new KeyRoutes(new ApiKeys(database, new Ids(clock, new Random()), new SecureRandom(), clock)).routes());
        routes.addAll(new OpsRoutes(() -> new HealthView("up", Map.of()), () -> "").routes());
        routes.add(Route.get("/parcels")
                .tag("Parcels")
                .summary("List the parcels")
                .query(QueryParam.choice("size", "How large.", "small", "large").many())
                .answersPageOf(Parcel.class)
                .handle(_ -> Answer.of(new com.citadelbuy.supplierhub.server.platform.Page<>(List.of(), null))));
        routes.add(Route.post("/parcels/{parcel_id}/weigh")
                .tag("Parcels")
                .summary("Weigh a parcel")
                .body(Weighing.class)
                .answersNothing(204)
                .handle(_ -> Answer.nothing()));
        document = new OpenApiDocument("1.2.3", routes).render();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theDocumentIsSound() {
        assertThat(OpenApiCheck.flaws(document)).isEmpty();
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/info/version").asString()).isEqualTo("1.2.3");
    }

    @Test
    void everyRouteIsInIt() {
        assertThat(routes)
                .allSatisfy(route -> assertThat(OpenApiCheck.operation(document, route)
                                .path("summary")
                                .asString())
                        .isEqualTo(route.notes().summary())
                        .isNotEmpty());
    }

    @Test
    void everyExampleOfARequestPassesValidation() {
        assertThat(OpenApiCheck.badExamples(document, routes)).isEmpty();
    }

    @Test
    void requestsAreClosedAndRepliesAreOpen() {
        assertThat(schema("Weighing").path("additionalProperties").isBoolean()).isTrue();
        assertThat(schema("Price").path("additionalProperties").isBoolean()).isTrue();
        assertThat(schema("Parcel").has("additionalProperties")).isFalse();
    }

    @Test
    void whatIsNotNullableIsRequired() {
        assertThat(schema("Parcel").path("required").toString()).isEqualTo("[\"id\",\"price\"]");
        assertThat(schema("Parcel").at("/properties/price/$ref").asString()).isEqualTo("#/components/schemas/Price");
        assertThat(schema("Price").at("/properties/amount/type").asString()).isEqualTo("string");
    }

    @Test
    void aListHasThePageShapeAndItsParameters() {
        JsonNode list = document.at("/paths/~1parcels/get");
        assertThat(list.at("/responses/200/content/application~1json/schema/properties/data/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Parcel");
        assertThat(list.path("parameters").toString()).contains("parameters/limit", "parameters/cursor");
        assertThat(list.at("/parameters/0/schema/items/enum").toString()).isEqualTo("[\"small\",\"large\"]");
    }

    @Test
    void openRoutesSayThatTheyAskForNoKey() {
        assertThat(document.at("/paths/~1health/get/security").isEmpty()).isTrue();
        assertThat(document.at("/paths/~1health/get").has("security")).isTrue();
        assertThat(document.at("/paths/~1parcels/get").has("security")).isFalse();
    }

    private static JsonNode schema(String name) {
        return document.at("/components/schemas/" + name);
    }
}
