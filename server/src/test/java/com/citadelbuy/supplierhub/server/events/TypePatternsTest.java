package com.citadelbuy.supplierhub.server.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypePatternsTest {

    @ParameterizedTest
    @CsvSource({
        "order.shipped, order.shipped, true",
        "order.shipped, order.shipped_late, false",
        "order.*, order.shipped, true",
        "order.*, order_batch.created, false",
        "order.*, order, false",
        "*, sync.failed, true",
        "inventory.*, inventory_rule.changed, false"
    })
    void aStarMeansAllThatBeginSo(String pattern, String type, boolean meant) {
        assertThat(TypePatterns.of("query:type", List.of(pattern)).matches(type))
                .isEqualTo(meant);
    }

    @Test
    void noneMeanEverything() {
        assertThat(TypePatterns.of("query:type", List.of()).matchesAll()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"order*", "*.shipped", "Order.shipped", "order.", "order.%", "order..x", "order.*.x", "**"})
    void whatIsNoPatternIsRefused(String pattern) {
        assertThatThrownBy(() -> TypePatterns.of("query:type", List.of(pattern)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void thereIsAnEndToThem() {
        assertThatThrownBy(() -> TypePatterns.of("query:type", Collections.nCopies(51, "order.*")))
                .isInstanceOf(Refusal.Invalid.class);
    }
}
