package com.citadelbuy.supplierhub.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads each request to the simulator that it is for, and lets faults strike what is answered. */
final class Reception implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final int MAX_BODY = 16 * 1024 * 1024;

    private final Map<String, Seat> seats;
    private final ControlPanel panel;

    Reception(Map<String, Seat> seats, ControlPanel panel) {
        this.seats = seats;
        this.panel = panel;
    }

    @Override
    public void handle(HttpExchange exchange) {
        try (exchange) {
            String[] parts = exchange.getRequestURI().getRawPath().split("/", 3);
            String first = parts.length > 1 ? parts[1] : "";
            SimRequest request = read(exchange, "/" + (parts.length > 2 ? parts[2] : ""));
            Seat seat = seats.get(first);
            if (first.equals("_control")) {
                send(exchange, panel.handle(request));
            } else if (seat == null) {
                send(
                        exchange,
                        SimReply.text(404, "text/plain", "No simulator here. There are: " + seats.keySet() + "\n"));
            } else {
                seat.remember(request);
                answer(exchange, seat, request);
            }
        } catch (IOException gone) {
            LOG.debug("The client went away: {}", gone.toString());
        } catch (RuntimeException bug) {
            LOG.error(
                    "A simulator failed on {} {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    bug);
        }
    }

    private void answer(HttpExchange exchange, Seat seat, SimRequest request) throws IOException {
        Optional<SimReply> earlier = seat.cache.find(request);
        @Nullable
        Fault fault = seat.faults
                .strike(
                        request,
                        each -> each.ofLists()
                                ? seat.pages.canMeet(each, request)
                                : each != Fault.STALE || earlier.isPresent())
                .orElse(null);
        switch (fault) {
            case null -> send(exchange, seat.handle(request));
            case RATE_LIMITED -> send(exchange, seat.simulator.rateLimited());
            case SERVER_ERROR -> send(exchange, seat.simulator.serverError());
            case RESET -> exchange.close();
            case STALE -> send(exchange, earlier.orElseThrow());
            case REPEATED_PAGE -> send(exchange, seat.pages.before(request));
            case SHORT_PAGE -> send(exchange, ListPages.halved(seat.handle(request)));
            case MALFORMED_RECORD -> send(exchange, ListPages.marred(seat.handle(request)));
            case EXPIRED_TOKEN -> {
                seat.simulator.expireTokens();
                send(exchange, seat.handle(request));
            }
            case SERVER_ERROR_AFTER_EFFECT -> {
                seat.handle(request);
                send(exchange, seat.simulator.serverError());
            }
            case REPLY_LOST -> {
                seat.handle(request);
                exchange.close();
            }
            case DUPLICATED -> {
                seat.handle(request);
                send(exchange, seat.handle(request));
            }
            case SLOW -> {
                SimReply reply = seat.handle(request);
                linger(seat.faults.slowness());
                send(exchange, reply);
            }
            case MALFORMED -> {
                SimReply reply = seat.handle(request);
                send(exchange, new SimReply(200, reply.headers(), "{\"data\": <oops".getBytes(StandardCharsets.UTF_8)));
            }
            case TRUNCATED -> {
                SimReply reply = seat.handle(request);
                truncate(exchange, reply);
            }
        }
    }

    private static void linger(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static void truncate(HttpExchange exchange, SimReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length + 64L);
        OutputStream out = exchange.getResponseBody();
        out.write(Arrays.copyOf(reply.body(), reply.body().length / 2));
        out.flush();
        exchange.close();
    }

    private static void send(HttpExchange exchange, SimReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static SimRequest read(HttpExchange exchange, String path) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        @Nullable String query = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY);
        return new SimRequest(
                exchange.getRequestMethod(),
                path,
                query == null ? List.of() : SimRequest.parameters(query),
                headers,
                body);
    }
}
