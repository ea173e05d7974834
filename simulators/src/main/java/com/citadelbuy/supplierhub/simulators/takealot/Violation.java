package com.citadelbuy.supplierhub.simulators.takealot;

/**
 * A rule that a write breaks.
 *
 * @param code of the older surface's list, empty for what is not on it
 * @param words the documents have the codes and what they mean, not how they are worded
 */
record Violation(String code, String words) {

    String coded() {
        return code.isEmpty() ? words : code + ": " + words;
    }
}
