package com.citadelbuy.supplierhub.server.api;

import java.util.Map;

/**
 * What a person reads about a route.
 *
 * @param parameters a sentence for each path parameter that needs one
 * @param hidden not in the OpenAPI document: pages for people
 */
public record RouteNotes(
        String tag, String summary, String description, Map<String, String> parameters, boolean hidden) {

    public RouteNotes {
        parameters = Map.copyOf(parameters);
    }

    static RouteNotes empty() {
        return new RouteNotes("", "", "", Map.of(), false);
    }
}
