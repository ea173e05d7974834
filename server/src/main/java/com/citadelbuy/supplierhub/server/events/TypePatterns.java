package com.citadelbuy.supplierhub.server.events;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which types of events are meant: {@code order.shipped} for one, {@code order.*} for all that begin so, {@code *} for all.
 *
 * @param exact types that are meant
 * @param prefixes beginnings of types that are meant, each with its dot; empty for all
 */
public record TypePatterns(Set<String> exact, List<String> prefixes) {

    private static final String EVERYTHING = "*";
    private static final int MOST = 50;
    private static final Pattern FORM = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*(\\.\\*)?");

    public TypePatterns {
        exact = Set.copyOf(exact);
        prefixes = List.copyOf(prefixes);
    }

    public static TypePatterns all() {
        return new TypePatterns(Set.of(), List.of(""));
    }

    /**
     * Reads patterns; none mean everything.
     *
     * @param pointer where a client gave them
     * @throws Refusal.Invalid when one cannot be read, or there are too many
     */
    public static TypePatterns of(String pointer, List<String> patterns) {
        if (patterns.size() > MOST) {
            throw Refusal.Invalid.field(pointer, "At most " + MOST + " types.");
        }
        Set<String> exact = new TreeSet<>();
        List<String> prefixes = new ArrayList<>();
        for (String pattern : patterns) {
            if (pattern.equals(EVERYTHING)) {
                prefixes.add("");
            } else if (!FORM.matcher(pattern).matches()) {
                throw Refusal.Invalid.field(
                        pointer, "Must be a type such as order.shipped, order.* for all that begin so, or * for all.");
            } else if (pattern.endsWith(EVERYTHING)) {
                prefixes.add(pattern.substring(0, pattern.length() - 1));
            } else {
                exact.add(pattern);
            }
        }
        return patterns.isEmpty() ? all() : new TypePatterns(exact, prefixes);
    }

    public boolean matches(String type) {
        return exact.contains(type) || prefixes.stream().anyMatch(type::startsWith);
    }

    /** Whether every type is meant, whatever else is named. */
    public boolean matchesAll() {
        return prefixes.contains("");
    }
}
