package com.citadelbuy.supplierhub.testkit.contract;

import java.util.List;

/** Values of the right shape that nobody gave out. */
final class Wrong {

    private Wrong() {}

    /** An id of the same shape as these that is none of them. */
    static String id(List<String> known) {
        String id = known.getFirst();
        do {
            id = variant(id);
        } while (known.contains(id));
        return id;
    }

    /** The same length and characters of the same classes, so that it fails for what it is and not for how it looks. */
    static String variant(String right) {
        StringBuilder wrong = new StringBuilder(right);
        for (int i = wrong.length() - 1, left = 6; i >= 0 && left > 0; i--) {
            char old = wrong.charAt(i);
            if (Character.isDigit(old)) {
                wrong.setCharAt(i, old == '9' ? '0' : (char) (old + 1));
                left--;
            } else if ((old >= 'a' && old <= 'e') || (old >= 'A' && old <= 'E')) {
                wrong.setCharAt(i, (char) (old + 1));
                left--;
            } else if ((old >= 'g' && old <= 'y') || (old >= 'G' && old <= 'Y')) {
                wrong.setCharAt(i, (char) (old + 1));
                left--;
            }
        }
        return wrong.toString();
    }
}
