package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gate of both surfaces: edge, key, limit, path and method, before any call is answered. */
final class Front {

    private static final String NEWER = "v1";
    private static final String OLDER = "v2";

    private final Limits limits;
    private final SellerCalls seller = new SellerCalls();
    private final List<Route> newer;
    private final List<Route> older;

    Front(Limits limits, List<Route> newer, List<Route> older) {
        this.limits = limits;
        this.newer = newer;
        this.older = older;
    }

    SimReply handle(SimRequest request) {
        if (request.header("User-Agent").filter(name -> !name.isBlank()).isEmpty()) {
            return challenge();
        }
        List<String> path = new ArrayList<>(request.segments());
        String surface = path.isEmpty() ? "" : path.removeFirst();
        try {
            return switch (surface) {
                case NEWER -> newer(request, path);
                case OLDER -> older(request, path);
                default -> throw Refusal.message(404, "Not Found");
            };
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    /** What stands before the house asks whoever does not say what it is; no key is looked at. */
    private static SimReply challenge() {
        return SimReply.text(403, "text/html; charset=UTF-8", "<!DOCTYPE html><title>Just a moment...</title>")
                .with("cf-mitigated", "challenge");
    }

    static SimReply throttled() {
        return Refusal.tooManyRequests().reply();
    }

    private SimReply newer(SimRequest request, List<String> path) {
        if (path.equals(List.of("status")) && request.method().equals("GET")) {
            return seller.status(new Call(request, List.of()));
        }
        String key = request.header("X-API-Key").orElse("");
        if (key.equals(Account.BLOCKED_KEY)) {
            throw Refusal.forbidden();
        }
        if (!key.equals(Account.API_KEY)) {
            throw Refusal.unauthorized();
        }
        return limits.take(key).granted()
                ? answered(newer, request, path)
                : throttled().with("Retry-After", "1");
    }

    private SimReply older(SimRequest request, List<String> path) {
        if (!request.header("Authorization").orElse("").equals("Key " + Account.SELLER_KEY)) {
            throw Refusal.unauthorized();
        }
        Limits.Standing standing = limits.take(Account.SELLER_KEY);
        SimReply reply = standing.granted() ? refusedOrAnswered(request, path) : throttled();
        return reply.with("x-RateLimit-Limit", Integer.toString(Limits.AT_ONCE))
                .with("x-RateLimit-Remaining", Integer.toString(standing.left()))
                .with("x-RateLimit-Reset", Long.toString(standing.whole()));
    }

    private SimReply refusedOrAnswered(SimRequest request, List<String> path) {
        try {
            return answered(older, request, path);
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    private static SimReply answered(List<Route> routes, SimRequest request, List<String> path) {
        boolean known = false;
        for (Route route : routes) {
            Optional<List<String>> arguments = route.arguments(path);
            known = known || arguments.isPresent();
            if (arguments.isPresent() && route.method().equals(request.method())) {
                return route.answer().apply(new Call(request, arguments.get()));
            }
        }
        throw known ? Refusal.message(405, "Method Not Allowed") : Refusal.message(404, "Not Found");
    }
}
