package com.citadelbuy.supplierhub.server.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Opaque cursors of lists: the kind of list and the sort values of the last row seen. A cursor of one list is refused
 * by another.
 */
public final class Cursors {

    private Cursors() {}

    public static String encode(String kind, String... values) {
        List<String> parts = new ArrayList<>();
        parts.add(kind);
        parts.addAll(Arrays.asList(values));
        byte[] json = Json.write(parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    /**
     * The values given to {@link #encode}.
     *
     * @param count how many there must be
     * @throws Refusal.Invalid when it is no cursor of this kind
     */
    public static List<String> decode(String kind, int count, String cursor) {
        String[] parts = parts(cursor);
        if (parts == null
                || parts.length != count + 1
                || !kind.equals(parts[0])
                || Arrays.asList(parts).contains(null)) {
            throw refusal();
        }
        return List.of(parts).subList(1, parts.length);
    }

    /** The one value given to {@link #encode}; null where there is no cursor, which is the beginning. */
    public static @Nullable String after(String kind, @Nullable String cursor) {
        return cursor == null ? null : decode(kind, 1, cursor).getFirst();
    }

    private static String @Nullable [] parts(String cursor) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor);
            return Json.read(new String(json, StandardCharsets.UTF_8), String[].class);
        } catch (IllegalArgumentException | JacksonException e) {
            throw refusal();
        }
    }

    private static Refusal.Invalid refusal() {
        return Refusal.Invalid.field(
                "query:cursor",
                "This is no cursor of this list: use next_cursor of an answer as it is, or leave it out.");
    }
}
