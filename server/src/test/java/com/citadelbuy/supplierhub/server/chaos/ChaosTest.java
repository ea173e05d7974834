package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.platform.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short run: all suppliers, real processes, real kills. The long one is {@code ./hub chaos}. */
class ChaosTest {

    private static final Path DIRECTORY = Path.of("target", "chaos", "short").toAbsolutePath();

    @Test
    void noOrderIsLostNorDoubledWhateverDies() throws Exception {
        Options options = Options.of(300, 10, 20261122)
                .with(Mutation.NONE, Options.of(1, 1, 1).suppliers(), Duration.ofSeconds(240));
        try (HubDatabase database = HubDatabase.at(TestDatabase.emptyUrl())) {
            ChaosRun.Result result = ChaosRun.run(options, database, DIRECTORY, System.out::println);
            String told = String.join("\n", Report.lines(result)) + "\n" + result.line();
            assertThat(result.verdict().isClean()).as(told).isTrue();
            assertThat(result.blown().isEnough()).as(told).isTrue();
            assertThat(result.kills()).as(told).isGreaterThanOrEqualTo(10);
            assertThat(result.verdict().placed()).as(told).isGreaterThan(285);
        }
    }
}
