package com.citadelbuy.supplierhub.server.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class HotReadsTest {

    private final AtomicBoolean hears = new AtomicBoolean(true);
    private final AtomicReference<String> stored = new AtomicReference<>("old");
    private final HotReads<String> hot =
            new HotReads<>(Duration.ofHours(1), 1 << 20, String::length, hears::get, SecondLevel.none());

    private String read() {
        return hot.get("w", "a", stored::get);
    }

    @Test
    void whatIsKeptIsShownUntilItIsForgotten() {
        assertThat(read()).isEqualTo("old");
        stored.set("new");
        assertThat(read()).isEqualTo("old");
        assertThat(hot.get("other", "a", stored::get)).isEqualTo("new");
        hot.forget("w", List.of("a"));
        assertThat(read()).isEqualTo("new");
        stored.set("newer");
        hot.forgetAll();
        assertThat(read()).isEqualTo("newer");
    }

    @Test
    void aValueReadBeforeAChangeIsNotKeptThoughItComesAfterIt() {
        String late = hot.get("w", "a", () -> {
            String before = String.valueOf(stored.getAndSet("new"));
            hot.forget("w", List.of("a"));
            return before;
        });
        assertThat(late).isEqualTo("old");
        assertThat(read()).isEqualTo("new");
    }

    @Test
    void aValueReadBeforeAllAreForgottenIsNotKept() {
        hot.get("w", "a", () -> {
            String before = String.valueOf(stored.getAndSet("new"));
            hot.forgetAll();
            return before;
        });
        assertThat(read()).isEqualTo("new");
    }

    @Test
    void whoCannotHearOfChangesReadsEachTime() {
        assertThat(read()).isEqualTo("old");
        hears.set(false);
        stored.set("new");
        assertThat(read()).isEqualTo("new");
    }
}
