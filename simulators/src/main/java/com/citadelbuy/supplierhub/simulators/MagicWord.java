package com.citadelbuy.supplierhub.simulators;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words in an order's street that decide what becomes of it: {@code MAGIC} and the outcome. For enums whose constants are named
 * like the outcomes of {@link Guide.Magic}.
 */
public interface MagicWord {

    /** The constant's name. */
    String name();

    /** What then happens, in one sentence; empty for what is off the guide's list. */
    String yields();

    default String outcome() {
        return name().toLowerCase(Locale.ROOT);
    }

    default String text() {
        return "MAGIC " + outcome();
    }

    default boolean isIn(String street) {
        return street.contains(text());
    }

    /** The first of the words that stands in a street. */
    static <W extends Enum<W> & MagicWord> Optional<W> find(String street, Class<W> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.isIn(street))
                .findFirst();
    }

    /** What the guide tells of the words. */
    static <W extends Enum<W> & MagicWord> List<Guide.Magic> guide(Class<W> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> !word.yields().isEmpty())
                .map(word -> new Guide.Magic("address1", word.text(), word.yields(), word.outcome()))
                .toList();
    }
}
