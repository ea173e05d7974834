package com.citadelbuy.supplierhub.testkit.sample;

import com.citadelbuy.supplierhub.testkit.fixture.Comparison.Difference;
import com.citadelbuy.supplierhub.testkit.fixture.Comparison.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Where a request may differ from its sample, each with a reason: {@code not_sent}, {@code also_sent} and {@code
 * differs}, by JSON pointer. A pointer also stands for all below it; {@code *} stands for one step. An exception without a
 * reason or without a difference is itself wrong.
 */
final class Exceptions {

    private final JsonNode entry;
    private final Set<String> used = new LinkedHashSet<>();

    Exceptions(JsonNode entry) {
        this.entry = entry;
    }

    /** What is left of the differences, a line each. */
    List<String> leftOf(List<Difference> differences) {
        List<String> left = new ArrayList<>();
        for (Difference difference : differences) {
            if (!excused(difference)) {
                left.add(difference.kind() + " " + difference);
            }
        }
        for (Kind kind : Kind.values()) {
            String member = member(kind);
            entry.path(member).properties().forEach(exception -> {
                if (exception.getValue().asString("").isBlank()) {
                    left.add(member + " " + exception.getKey() + " has no reason");
                }
                if (!used.contains(member + exception.getKey())) {
                    left.add(member + " " + exception.getKey() + " excuses nothing");
                }
            });
        }
        return left;
    }

    private boolean excused(Difference difference) {
        String member = member(difference.kind());
        boolean excused = false;
        for (String pointer : entry.path(member).propertyNames()) {
            if (covers(pointer, difference.pointer())) {
                used.add(member + pointer);
                excused = true;
            }
        }
        return excused;
    }

    private static String member(Kind kind) {
        return switch (kind) {
            case MISSING -> "not_sent";
            case EXTRA -> "also_sent";
            case DIFFERENT -> "differs";
        };
    }

    private static boolean covers(String pointer, String at) {
        String from = pointer.startsWith("/") ? pointer : "/" + pointer;
        String steps = Pattern.quote(from).replace("*", "\\E[^/]+\\Q");
        return at.matches(steps + "(/.*)?");
    }
}
