package com.citadelbuy.supplierhub.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's words for a status and ours. A word listed twice is refused when the table is built; a word not listed is
 * the table's {@code unrecognised} value, which moves nothing. Where a supplier writes free text instead of words, phrases
 * say what a text means that contains them.
 */
public final class StatusTable<S extends Enum<S>> {

    private final Map<String, S> words;
    private final Map<String, S> phrases;
    private final S unrecognised;

    private StatusTable(Map<String, S> words, Map<String, S> phrases, S unrecognised) {
        this.words = Collections.unmodifiableMap(words);
        this.phrases = Collections.unmodifiableMap(phrases);
        this.unrecognised = unrecognised;
    }

    /** What the word means; {@code unrecognised} for null and for words that no document lists. */
    public S of(@Nullable String word) {
        if (word == null) {
            return unrecognised;
        }
        @Nullable S exact = words.get(word);
        return exact == null ? byPhrase(word.toLowerCase(Locale.ROOT)) : exact;
    }

    private S byPhrase(String text) {
        return phrases.entrySet().stream()
                .filter(phrase -> text.contains(phrase.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(unrecognised);
    }

    /** Whether the word is listed, or holds a phrase that is; what it is listed as does not matter. */
    public boolean lists(String word) {
        String text = word.toLowerCase(Locale.ROOT);
        return words.containsKey(word) || phrases.keySet().stream().anyMatch(text::contains);
    }

    /** All words with their meaning, in the order they were declared. */
    public Map<String, S> words() {
        return words;
    }

    /** All phrases with their meaning, lower case, in the order in which they are looked for. */
    public Map<String, S> phrases() {
        return phrases;
    }

    public static <S extends Enum<S>> Builder<S> unlistedIs(S unrecognised) {
        return new Builder<>(unrecognised);
    }

    /** Collects words. */
    public static final class Builder<S extends Enum<S>> {
        private final Map<String, S> words = new LinkedHashMap<>();
        private final Map<String, S> phrases = new LinkedHashMap<>();
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

        /**
         * Texts that contain one of these, without regard to case. Whole words go first; among phrases the one declared
         * first counts, so the narrower goes before the wider ("not delivered" before "delivered").
         */
        public Builder<S> containing(S ours, String... theirs) {
            for (String phrase : theirs) {
                if (phrases.put(phrase.toLowerCase(Locale.ROOT), ours) != null) {
                    throw new IllegalArgumentException("Listed twice: " + phrase);
                }
            }
            return this;
        }

        public StatusTable<S> build() {
            return new StatusTable<>(new LinkedHashMap<>(words), new LinkedHashMap<>(phrases), unrecognised);
        }
    }
}
