package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The short run: all suppliers, real processes, real kills. The long one is {@code ./hub chaos}. All runs are in this one
 * class, since tests of other classes may run beside it, and two runs at once would starve each other.
 */
class ChaosTest {

    private static final Path DIRECTORY = Path.of("target", "chaos").toAbsolutePath();

    @Test
    void noOrderWebhookOrEventIsLostNorDoubledWhateverDies() throws Exception {
        Options options =
                Options.of(300, 10, 20261122).with(Set.of(), Options.of(1, 1, 1).suppliers(), Duration.ofSeconds(240));
        ChaosRun.Result result = run(options, "short");
        String told = String.join("\n", Report.lines(result)) + "\n" + result.line();
        System.out.println(told);
        assertThat(result.verdict().isClean()).as(told).isTrue();
        assertThat(result.blown().isEnough()).as(told).isTrue();
        assertThat(result.kills()).as(told).isGreaterThanOrEqualTo(10);
        assertThat(result.verdict().placed()).as(told).isGreaterThan(285);
        assertThat(result.verdict().suppliers())
                .as(told)
                .allMatch(fared -> fared.placed() > 0)
                .extracting(Fared::of)
                .containsExactlyInAnyOrderElementsOf(Market.suppliers());
        assertThat(result.verdict().tally().heard()).as(told).isGreaterThan(300);
        assertThat(result.verdict().tally().told()).as(told).isGreaterThan(1_000);
    }

    /**
     * A checker that finds nothing proves nothing: each planted mistake must be found, by its own name. Mistakes that leave
     * different marks share a run.
     */
    @Nested
    class PlantedMistake {

        @Test
        void workOutsideTheTransactionIsFoundWhereverItIs() throws Exception {
            Verdict verdict = planted(
                    Set.of(Mutation.ENQUEUE_OUTSIDE, Mutation.ACKNOWLEDGE_FIRST, Mutation.CURSOR_FIRST),
                    6,
                    1,
                    15,
                    Set.of("keyed"));
            assertThat(verdict.lost())
                    .anyMatch(one -> one.contains("is queued and nobody goes on with it"))
                    .anyMatch(one -> one.contains("was acknowledged and is not in the inbox"))
                    .anyMatch(one -> one.contains("was never taken, its delivery is not there"));
        }

        @Test
        void whatIsWrongWithoutAnyDeathIsFound() throws Exception {
            // Without a kill: what a dead process had under way stands still until its leases end, which would only
            // take time.
            Verdict verdict = planted(
                    Set.of(Mutation.RETRY_AFTER_500, Mutation.OBEY_LATE, Mutation.READ_FIRST, Mutation.DELIVERED_FIRST),
                    0,
                    1,
                    10,
                    Set.of("keyed", "mute"));
            assertThat(verdict.duplicated()).anyMatch(one -> one.contains("placed more than once"));
            assertThat(verdict.gaps())
                    .anyMatch(one -> one.contains("went from shipped to ")
                            || one.contains("went from delivered to ")
                            || one.contains("went from processing to submitted"));
            // As cancelled, where the answer that it failed was written over the word that it was delivered.
            assertThat(verdict.lost())
                    .anyMatch(one -> one.contains("was read, and it is "))
                    .anyMatch(one -> one.contains("was never taken, its delivery is delivered")
                            || one.contains("was never taken, its delivery is cancelled"));
        }
    }

    /** @param patience in seconds; a run in which every order can be placed ends before */
    private static Verdict planted(
            Set<Mutation> mutations, int kills, int replicas, int patience, Set<String> suppliers) throws Exception {
        Options options = Options.of(60, kills, 8)
                .with(mutations, suppliers, Duration.ofSeconds(patience))
                .with(replicas);
        return run(options, Mutation.words(mutations)).verdict();
    }

    private static ChaosRun.Result run(Options options, String name) throws Exception {
        try (HubDatabase database = HubDatabase.at(TestDatabase.emptyUrl())) {
            return ChaosRun.run(options, database, DIRECTORY.resolve(name), System.out::println);
        }
    }
}
