package com.citadelbuy.supplierhub.server.sync.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chooses what a run looks at: those that come first, then those whose turn it is. Each of the two has its own number, so
 * neither starves the other; and among each the age decides before anything else, so that nothing is passed over for ever.
 * Pure.
 */
public final class Picks {

    private Picks() {}

    static List<Pick> of(List<Candidate> candidates, Share.Looks looks, Duration interval, Instant now) {
        Comparator<Candidate> urgent = Comparator.<Candidate>comparingLong(each -> -waited(each, interval, now))
                .thenComparingDouble(each -> -each.ordered())
                .thenComparing(each -> !each.low())
                .thenComparing(Candidate::lookedAt)
                .thenComparing(Candidate::id);
        Comparator<Candidate> oldest = Comparator.comparing(Candidate::lookedAt).thenComparing(Candidate::id);
        Stream<Candidate> first = candidates.stream()
                .filter(each -> each.tier() != Tier.REST)
                .sorted(urgent)
                .limit(looks.first());
        Stream<Candidate> rest = candidates.stream()
                .filter(each -> each.tier() == Tier.REST)
                .sorted(oldest)
                .limit(looks.rest());
        return Stream.concat(first, rest)
                .map(each -> new Pick(each.supplierProductId(), each.tier()))
                .toList();
    }

    /** In whole intervals: those that one run looked at are of one age, though it took a while. */
    private static long waited(Candidate candidate, Duration interval, Instant now) {
        return Math.round((double) Duration.between(candidate.lookedAt(), now).toMillis() / interval.toMillis());
    }
}
