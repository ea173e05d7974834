package com.citadelbuy.supplierhub.server.api.edge;

import java.util.Optional;

/** Texts that are good Unicode for Java but not for PostgreSQL or for UTF-8; let in, they would fail far from here. */
final class Texts {

    private Texts() {}

    /** What is wrong, as the end of a sentence. */
    static Optional<String> flaw(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit == 0) {
                return Optional.of("holds the character U+0000, which cannot be stored.");
            }
            if (Character.isSurrogate(unit)) {
                if (!Character.isSurrogatePair(unit, index + 1 < text.length() ? text.charAt(index + 1) : 0)) {
                    return Optional.of("holds half a surrogate pair, which is no character.");
                }
                index++;
            }
        }
        return Optional.empty();
    }
}
