package com.citadelbuy.supplierhub.server.chaos;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A mistake planted on purpose, to see that the checker finds it. */
enum Mutation {
    NONE,
    /** An order whose outcome is unknown is simply placed again. */
    RETRY_AFTER_500,
    /** The work is enqueued after the commit, from the memory of one process. */
    ENQUEUE_OUTSIDE,
    /** A status that comes late is obeyed. */
    OBEY_LATE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mutation> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Mutation::word).toList();
    }
}
