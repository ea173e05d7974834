package com.citadelbuy.supplierhub.server.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestTest {

    @Test
    void eachVainAttemptDoublesItUpToALimit() {
        assertThat(Rest.after(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Rest.after(3)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Rest.after(8)).isEqualTo(Duration.ofSeconds(256));
        assertThat(Rest.after(9)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Rest.after(1_000)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Rest.after(9, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void whatWeWereToldComesFirst() {
        assertThat(Rest.toldOrAfter(Duration.ofHours(1), 3)).isEqualTo(Duration.ofHours(1));
        assertThat(Rest.toldOrAfter(null, 3)).isEqualTo(Duration.ofSeconds(8));
    }
}
