package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: each planted mistake must be found, by its own name. */
class PlantedMistakesChaosTest {

    private static final Path DIRECTORY = Path.of("target", "chaos").toAbsolutePath();

    @Test
    void placingAgainAfterAnUnknownOutcomeIsFound() throws Exception {
        Verdict verdict = run(Mutation.RETRY_AFTER_500, 2, Set.of("listed", "mute"));
        assertThat(verdict.duplicated()).anyMatch(one -> one.contains("placed more than once"));
    }

    @Test
    void enqueueingOutsideTheTransactionIsFound() throws Exception {
        Verdict verdict = run(Mutation.ENQUEUE_OUTSIDE, 2, Set.of("keyed"));
        assertThat(verdict.lost()).anyMatch(one -> one.contains("is queued and nobody goes on with it"));
    }

    @Test
    void obeyingALateStatusIsFound() throws Exception {
        // Without a kill: what a dead process had under way stands still until its leases end, which would only take
        // time.
        Verdict verdict = run(Mutation.OBEY_LATE, 0, Set.of("keyed"));
        assertThat(verdict.gaps())
                .anyMatch(one -> one.contains("went from shipped to processing")
                        || one.contains("went from delivered to ")
                        || one.contains("went from processing to submitted"));
    }

    private static Verdict run(Mutation mutation, int kills, Set<String> suppliers) throws Exception {
        Options options = Options.of(60, kills, 7).with(mutation, suppliers, Duration.ofSeconds(15));
        try (HubDatabase database = HubDatabase.at(TestDatabase.emptyUrl())) {
            return ChaosRun.run(options, database, DIRECTORY.resolve(mutation.word()), System.out::println)
                    .verdict();
        }
    }
}
