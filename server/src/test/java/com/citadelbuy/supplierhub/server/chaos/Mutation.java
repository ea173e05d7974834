package com.citadelbuy.supplierhub.server.chaos;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A mistake planted on purpose, to see that the checker finds it. Several can be in one run where each has its own mark. */
enum Mutation {
    /** An order whose outcome is unknown is simply placed again. */
    RETRY_AFTER_500,
    /** The work is enqueued after the commit, from the memory of one process. */
    ENQUEUE_OUTSIDE,
    /** A status that comes late is obeyed. */
    OBEY_LATE,
    /** A webhook is acknowledged and then stored, from the memory of one process. */
    ACKNOWLEDGE_FIRST,
    /** A webhook is noted as read before what it tells has been taken over. */
    READ_FIRST,
    /** The fan-out moves its cursor and then writes the deliveries, from the memory of one process. */
    CURSOR_FIRST,
    /** A delivery is noted as delivered before it is sent. */
    DELIVERED_FIRST;

    private static final Set<Mutation> BY_MEMORY = EnumSet.of(ENQUEUE_OUTSIDE, ACKNOWLEDGE_FIRST, CURSOR_FIRST);

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isByMemory() {
        return BY_MEMORY.contains(this);
    }

    private static Optional<Mutation> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Empty where one of the words, with commas between, is none. */
    static Optional<Set<Mutation>> all(String words) {
        Set<Mutation> all = EnumSet.noneOf(Mutation.class);
        for (String word : words.isEmpty() ? List.<String>of() : List.of(words.split(",", -1))) {
            Optional<Mutation> one = of(word);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(all);
    }

    static String words(Collection<Mutation> mutations) {
        return mutations.stream().sorted().map(Mutation::word).collect(Collectors.joining(","));
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Mutation::word).toList();
    }
}
