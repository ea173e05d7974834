package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.databind.node.ObjectNode;

/** Which part of a list is asked for, and how the answer speaks of it. */
record Page(int offset, int limit) {

    private static final int USUAL = 20;

    static Page of(Call call) {
        return of(call, 100);
    }

    static Page of(Call call, int most) {
        int limit = number(call, "limit").orElse(USUAL);
        int offset = number(call, "offset").orElse(0);
        if (limit < 1 || limit > most) {
            throw Refusal.badRequest("Parameter `limit` must be between 1 and " + most);
        }
        if (offset < 0) {
            throw Refusal.badRequest("Parameter `offset` must not be negative");
        }
        return new Page(offset, limit);
    }

    private static Optional<Integer> number(Call call, String name) {
        return call.request().query(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException wrong) {
                throw call.wrongType(name);
            }
        });
    }

    <T> List<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, Math.min(from + limit, all.size()));
    }

    ObjectNode paging(int total) {
        return SimJson.object().put("total", total).put("offset", offset).put("limit", limit);
    }

    /** Links of a v2 list: each neighbour only where there is one. */
    ObjectNode links(Call call, int total) {
        ObjectNode links = SimJson.object();
        links.set("self", link(call, offset));
        if (offset + limit < total) {
            links.set("next", link(call, offset + limit));
        }
        if (offset > 0) {
            links.set("previous", link(call, Math.max(0, offset - limit)));
        }
        if (total > limit) {
            links.set("first", link(call, 0));
            links.set("last", link(call, (total - 1) / limit * limit));
        }
        return links;
    }

    private ObjectNode link(Call call, int at) {
        StringJoiner query = new StringJoiner("&");
        for (Map.Entry<String, String> entry : call.request().query()) {
            if (!entry.getKey().equals("limit") && !entry.getKey().equals("offset")) {
                query.add(encode(entry.getKey()) + "=" + encode(entry.getValue()));
            }
        }
        query.add("limit=" + limit).add("offset=" + at);
        return SimJson.object().put("href", call.link(call.request().path() + "?" + query));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
