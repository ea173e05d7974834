package com.citadelbuy.supplierhub.simulators.printful;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.Served;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WireTest {

    private final Served served = new Served("printful", "2026-03-02T08:00:00Z");

    @AfterEach
    void close() {
        served.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return served.send(request.header("Authorization", "Bearer " + Access.STORE_TOKEN));
    }

    @Test
    void anOrderIsPlacedAndReadOverHttp() throws Exception {
        HttpResponse<String> placed = send(served.to("/orders?confirm=1")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Shop.order("w-1").toString())));
        assertThat(placed.statusCode()).isEqualTo(200);
        HttpResponse<String> read = send(served.to("/v2/orders/@w-1"));
        assertThat(read.headers().firstValue("X-Ratelimit-Policy")).contains("120;w=60;");
        assertThat(served.server().ledger("printful")).hasSize(3);
    }

    @Test
    void linksLeadToTheNextPageOfTheSameServer() throws Exception {
        HttpResponse<String> first = send(served.to("/v2/catalog-products?limit=20"));
        JsonNode page = SimJson.MAPPER.readTree(first.body());
        HttpResponse<String> next = send(HttpRequest.newBuilder(
                URI.create(page.path("_links").path("next").path("href").asString())));
        assertThat(SimJson.MAPPER.readTree(next.body()).path("data").size()).isEqualTo(6);
    }

    @Test
    void anUnknownPathIsTheSuppliersOwn404() throws Exception {
        HttpResponse<String> reply = send(served.to("/v2/nothing"));
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
