package com.citadelbuy.supplierhub.spi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void aWholeListIsReadFromPageToPage() {
        assertThat(Page.<Integer>whole(from -> from == null
                        ? new Page<>(List.of(1, 2), Cursor.of(2))
                        : new Page<>(List.of(3), from.number() == 2 ? Cursor.of(3) : null)))
                .containsExactly(1, 2, 3, 3);
    }

    @Test
    void aListThatLeadsBackToWhereItWasEndsInARefusal() {
        assertThatThrownBy(() -> Page.<Integer>whole(from -> new Page<>(List.of(1), Cursor.of(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leads back");
    }
}
