package com.citadelbuy.supplierhub.server.api.edge;

import com.citadelbuy.supplierhub.server.api.Method;
import com.citadelbuy.supplierhub.server.api.Route;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All routes, fixed paths before those with parameters, so that {@code /tracking/update} is no {@code {order_id}}. */
final class RouteTable {

    private final List<Route<?, ?>> routes;
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    RouteTable(List<? extends Route<?, ?>> routes) {
        Set<String> seen = new HashSet<>();
        for (Route<?, ?> route : routes) {
            if (!seen.add(route.method() + " " + shape(route.path()))) {
                throw new IllegalArgumentException("Two routes for " + route.method() + " " + route.path());
            }
            patterns.put(route.path(), pattern(route.path()));
        }
        this.routes = routes.stream()
                .<Route<?, ?>>map(route -> route)
                .sorted(Comparator.comparing(route -> shape(route.path()).replace("{}", "\uFFFF")))
                .toList();
    }

    List<Route<?, ?>> routes() {
        return routes;
    }

    Set<String> paths() {
        return patterns.keySet();
    }

    /** Names of the methods that a path takes, HEAD and OPTIONS among them; empty = there is no such path. */
    Set<String> methodsAt(String path) {
        String bare = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        Set<String> methods = new TreeSet<>();
        for (Route<?, ?> route : routes) {
            if (pattern(route).matcher(bare).matches()) {
                methods.add(route.method().name());
            }
        }
        if (methods.contains(Method.GET.name())) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private Pattern pattern(Route<?, ?> route) {
        return patterns.getOrDefault(route.path(), pattern(route.path()));
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(Pattern.quote(path).replaceAll("\\{[a-z0-9_]+}", "\\\\E[^/]+\\\\Q"));
    }

    private static String shape(String path) {
        return path.replaceAll("\\{[a-z0-9_]+}", "{}");
    }
}
