package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The two ways of paging: by a token that names the next page, and by number. */
final class Pages {

    private Pages() {}

    /** A part of a list, and the token of what follows; empty where nothing does. */
    record Slice<T>(List<T> entries, Optional<String> next) {}

    static <T> Slice<T> byToken(Call call, List<T> all, int size) {
        int page = call.query("token").map(Pages::page).orElse(1);
        int from = (int) Math.min(all.size(), (page - 1L) * size);
        int to = Math.min(all.size(), from + size);
        return new Slice<>(all.subList(from, to), to < all.size() ? Optional.of(token(page + 1)) : Optional.empty());
    }

    static <T> List<T> byNumber(int page, List<T> all, int size) {
        int from = (int) Math.min(all.size(), (page - 1L) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    static ObjectNode page(int current, int entries, int size) {
        return SimJson.object().put("current", current).put("totalOfPages", (entries + size - 1) / size);
    }

    /** Base64 of {@code {"page": 2}}. */
    private static String token(int page) {
        return Base64.getEncoder().encodeToString(("{\"page\": " + page + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static int page(String token) {
        try {
            int page = SimJson.MAPPER
                    .readTree(Base64.getDecoder().decode(token))
                    .path("page")
                    .asInt(0);
            if (page > 0) {
                return page;
            }
        } catch (IllegalArgumentException | JacksonException wrong) {
            throw Refusal.invalid("Invalid token");
        }
        throw Refusal.invalid("Invalid token");
    }
}
