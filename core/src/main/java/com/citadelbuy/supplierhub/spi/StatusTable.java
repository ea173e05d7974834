package com.citadelbuy.supplierhub.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's words for a status and ours. A word listed twice is refused when the table is built; a word not listed is
 * the table's {@code unrecognised} value, which moves nothing.
 */
public final class StatusTable<S extends Enum<S>> {

    private final Map<String, S> words;
    private final S unrecognised;

    private StatusTable(Map<String, S> words, S unrecognised) {
        this.words = Collections.unmodifiableMap(words);
        this.unrecognised = unrecognised;
    }

    /** What the word means; {@code unrecognised} for null and for words that no document lists. */
    public S of(@Nullable String word) {
        return word == null ? unrecognised : words.getOrDefault(word, unrecognised);
    }

    /** All words with their meaning, in the order they were declared. */
    public Map<String, S> words() {
        return words;
    }

    public static <S extends Enum<S>> Builder<S> unlistedIs(S unrecognised) {
        return new Builder<>(unrecognised);
    }

    /** Collects words. */
    public static final class Builder<S extends Enum<S>> {
        private final Map<String, S> words = new LinkedHashMap<>();
        private final S unrecognised;

        private Builder(S unrecognised) {
            this.unrecognised = unrecognised;
        }

        public Builder<S> map(S ours, String... theirs) {
            for (String word : theirs) {
                if (words.put(word, ours) != null) {
                    throw new IllegalArgumentException("Listed twice: " + word);
                }
            }
            return this;
        }

        public StatusTable<S> build() {
            return new StatusTable<>(new LinkedHashMap<>(words), unrecognised);
        }
    }
}
