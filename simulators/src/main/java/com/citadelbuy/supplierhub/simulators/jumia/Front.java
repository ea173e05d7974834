package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The gate: path, token, limits, role and body, before any call is answered. */
final class Front {

    private static final String SCHEME = "bearer ";

    private final SimClock clock;
    private final Tokens tokens;
    private final Limits limits;
    private final List<Route> routes;

    Front(SimClock clock, Tokens tokens, Limits limits, List<Route> routes) {
        this.clock = clock;
        this.tokens = tokens;
        this.limits = limits;
        this.routes = List.copyOf(routes);
    }

    SimReply handle(SimRequest request) {
        List<String> segments = request.segments();
        if (request.method().equals("POST") && segments.equals(List.of("token"))) {
            return tokens.exchange(request);
        }
        for (Route route : routes) {
            Optional<String> argument = route.matches(request.method(), segments);
            if (argument.isPresent()) {
                return answer(route, request, argument.get());
            }
        }
        return gateway(404, "no Route matched");
    }

    private SimReply answer(Route route, SimRequest request, String argument) {
        try {
            Optional<String> authorization = request.header("Authorization");
            if (authorization
                    .filter(given -> !given.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                    .isPresent()) {
                return gateway(401, "Authorization type is invalid");
            }
            App app = authorization
                    .map(given -> given.substring(SCHEME.length()).strip())
                    .flatMap(tokens::owner)
                    .orElseThrow(Refusal::unauthorized);
            Duration wait = limits.take();
            if (wait.isPositive()) {
                return Limits.with(route.service().refused(Refusal.tooMany(), request.path(), clock.now()), wait);
            }
            if (!app.roles().contains(route.role())) {
                throw Refusal.forbidden();
            }
            ObjectNode body = route.hasBody() ? body(request) : SimJson.object();
            return route.answer().apply(new Call(request, app, argument, body));
        } catch (Refusal refusal) {
            return route.service().refused(refusal, request.path(), clock.now());
        }
    }

    private static ObjectNode body(SimRequest request) {
        String type = request.header("Content-Type").orElse("").split(";")[0].strip();
        if (!type.toLowerCase(Locale.ROOT).equals("application/json")) {
            throw new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Unsupported Media Type");
        }
        if (!(request.json() instanceof ObjectNode body)) {
            throw Refusal.invalid("The request body is not a JSON object");
        }
        return body;
    }

    /** What never reaches a service is refused by the gateway in front of them. */
    private static SimReply gateway(int status, String message) {
        return SimReply.json(status, SimJson.object().put("message", message));
    }
}
