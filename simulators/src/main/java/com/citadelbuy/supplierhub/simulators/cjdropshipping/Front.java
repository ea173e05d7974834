package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The gate: path, method, token, limits and body, before any call is answered. */
final class Front {

    private static final String PREFIX = "/api2.0/v1";
    private static final String LOGIN = "/authentication/getAccessToken";
    private static final String REFRESH = "/authentication/refreshAccessToken";

    private final Replies replies;
    private final Tokens tokens;
    private final Limits limits;
    private final Map<String, Route> routes = new HashMap<>();

    Front(Replies replies, Tokens tokens, Limits limits, List<Route> routes) {
        this.replies = replies;
        this.tokens = tokens;
        this.limits = limits;
        routes.forEach(route -> this.routes.put(route.path(), route));
    }

    SimReply handle(SimRequest request) {
        try {
            return route(request);
        } catch (Refusal refusal) {
            return replies.refused(refusal);
        }
    }

    private SimReply route(SimRequest request) {
        String path = request.path().startsWith(PREFIX) ? request.path().substring(PREFIX.length()) : "";
        if (path.equals(LOGIN) || path.equals(REFRESH)) {
            return tokenCall(request, path);
        }
        Route route = routes.get(path);
        if (route == null) {
            throw new Refusal(1600101, "Interface not found");
        }
        requireMethod(request, route.method());
        Account account =
                request.header("CJ-Access-Token").flatMap(tokens::owner).orElseThrow(Refusal::unauthenticated);
        Optional<SimReply> limited = limits.call(account, route);
        if (limited.isPresent()) {
            return limited.get();
        }
        Body body = route.hasBody() ? body(request) : Body.NONE;
        return route.answer().apply(new Call(request, account, body));
    }

    private SimReply tokenCall(SimRequest request, String path) {
        requireMethod(request, "POST");
        Body body = body(request);
        String secret = body.text(path.equals(LOGIN) ? "apiKey" : "refreshToken", Integer.MAX_VALUE);
        String user = Tokens.userNumber(secret.startsWith("API@") ? secret.substring(4) : secret);
        Optional<SimReply> limited = limits.tokenCall(path, user);
        if (limited.isPresent()) {
            return limited.get();
        }
        return path.equals(LOGIN) ? tokens.login(body) : tokens.refresh(body);
    }

    private static void requireMethod(SimRequest request, String method) {
        if (!request.method().equals(method)) {
            throw new Refusal(16900202, "Request method not supported");
        }
    }

    private static Body body(SimRequest request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.split(";")[0].strip().equals("application/json")) {
            throw new Refusal(16900203, "Content type not supported");
        }
        if (request.body().length == 0) {
            throw new Refusal(16900204, "Request body is missing");
        }
        JsonNode json = request.json();
        if (!(json instanceof ObjectNode object)) {
            throw new Refusal(16900205, "JSON parse error");
        }
        return new Body(object);
    }
}
