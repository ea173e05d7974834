package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import java.util.List;
import java.util.stream.Stream;

/** The gate: path, method, key and limit, before any call is answered. */
final class Front {

    private static final String PREFIX = "/rest/";

    /** The others, {@code .xml} and {@code .html}, have no documented content and are not served. */
    private static final String SUFFIX = ".json";

    private final Limits limits;
    private final List<Route> routes;

    Front(Limits limits, List<Route> routes) {
        this.limits = limits;
        this.routes = routes;
    }

    SimReply handle(SimRequest request) {
        try {
            return answer(request);
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }

    private SimReply answer(SimRequest request) {
        List<String> path = path(request);
        List<Route> leading =
                routes.stream().filter(route -> route.leadsTo(path)).toList();
        if (leading.isEmpty()) {
            throw Refusal.notFound();
        }
        Account account = Accounts.of(request);
        Route route = leading.stream()
                .filter(each -> each.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> Refusal.plain(405, "Method Not Allowed"));
        limits.count(account, route);
        return route.answer().apply(new Call(request, account, route.arguments(path)));
    }

    private static List<String> path(SimRequest request) {
        List<String> segments = request.segments();
        String path = String.join("/", segments);
        if (!request.path().startsWith(PREFIX) || !path.endsWith(SUFFIX)) {
            throw Refusal.notFound();
        }
        String last = segments.getLast();
        return Stream.concat(
                        segments.subList(1, segments.size() - 1).stream(),
                        Stream.of(last.substring(0, last.length() - SUFFIX.length())))
                .toList();
    }
}
