package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.platform.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** HTTP as a client of the hub does it: short patience, no retries of its own. */
final class Web implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int CONNECT_MILLIS = 2_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(CONNECT_MILLIS))
            .build();

    /** What was answered; the body is a missing node where it is no JSON. */
    record Reply(int status, JsonNode body) {
        boolean isGood() {
            return status / 100 == 2;
        }

        String code() {
            return body.path("code").asString("");
        }
    }

    Reply get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    Reply get(URI address, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        headers.forEach(request::header);
        return send(request);
    }

    Reply put(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    Reply post(URI address, String body, @Nullable String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request);
    }

    Reply delete(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).DELETE());
    }

    /** Sends an order and hangs up without reading a byte of the answer. */
    void postAndHangUp(URI address, String body, String key) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket()) {
            // A replica that stands still takes no connections, and the system's own patience is minutes.
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), CONNECT_MILLIS);
            String head = "POST " + address.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1:" + address.getPort()
                    + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key + "\r\nContent-Length: "
                    + bytes.length + "\r\n\r\n";
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.flush();
        }
    }

    boolean isUp(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(answer.statusCode(), parsed(answer.body()));
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? Json.mapper().missingNode() : Json.mapper().readTree(body);
        } catch (JacksonException e) {
            return Json.mapper().missingNode();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
