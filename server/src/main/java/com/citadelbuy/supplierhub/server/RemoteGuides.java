package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.simulators.Guide;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The guides of simulators that run in another process. */
final class RemoteGuides {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final URI simulators;

    RemoteGuides(URI simulators) {
        this.simulators = simulators;
    }

    /** Asked anew each time, since a guide may hold a code that serves once. */
    Optional<Guide> guide(String id) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(simulators + "/_control"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            JsonNode list = MAPPER.readTree(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body());
            for (JsonNode entry : list) {
                if (entry.path("id").asString("").equals(id)) {
                    return Optional.of(MAPPER.treeToValue(entry.path("guide"), Guide.class));
                }
            }
            return Optional.empty();
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
