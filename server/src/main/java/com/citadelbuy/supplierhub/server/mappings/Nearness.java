package com.citadelbuy.supplierhub.server.mappings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which texts are most like another. Pure. */
final class Nearness {

    private static final int SHOWN = 3;

    private Nearness() {}

    static List<String> nearest(String to, Collection<String> among) {
        return among.stream()
                .sorted(Comparator.<String>comparingInt(each -> distance(to, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** How many letters must be changed, added or left out to make one of the other. */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[above.length];
            here[0] = row;
            for (int column = 1; column < above.length; column++) {
                int changed = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(changed, Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[other.length()];
    }
}
