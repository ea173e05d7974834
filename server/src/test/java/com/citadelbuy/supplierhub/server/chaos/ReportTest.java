package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void thoseOfWhichTheSameIsSaidAreCountedAndOneIsNamed() {
        assertThat(
                        Report.alike(
                                "Unresolved",
                                List.of(
                                        "sord_01 at listed (LIST_MATCH): several orders there look like it: l1, l2. Look it up.",
                                        "sord_02 at mute (NONE): nothing tells.",
                                        "sord_03 at listed (LIST_MATCH): several orders there look like it: l3, l4, l5. Look it up.")))
                .containsExactly(
                        "Unresolved: 3, counted by what is said of them, with one of each",
                        "     2  sord_01 at listed (LIST_MATCH): several orders there look like it: l1, l2. Look it up.",
                        "     1  sord_02 at mute (NONE): nothing tells.");
    }

    @Test
    void whereThereAreNoneNothingIsSaid() {
        assertThat(Report.alike("Unresolved", List.of())).isEmpty();
    }
}
