package com.citadelbuy.supplierhub.spi.wire;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts as suppliers send them: there, empty, or the word "null". */
public final class WireTexts {

    private WireTexts() {}

    /** Whether it says something; nothing, blanks and the word "null" do not. */
    public static boolean says(@Nullable String text) {
        return text != null && !text.isBlank() && !text.equals("null");
    }

    /** The text; null where it says nothing. */
    public static @Nullable String said(@Nullable String text) {
        return says(text) ? text : null;
    }

    /** The text without blanks around it; where it says nothing, what stands in for it. */
    public static String first(@Nullable String text, String otherwise) {
        return text != null && says(text) ? text.strip() : otherwise;
    }

    /** A length of time that is told in whole seconds; null where there is none that can be read, and for none at all. */
    public static @Nullable Duration seconds(@Nullable String text) {
        String told = text == null ? "" : text.strip();
        return told.matches("[1-9]\\d{0,9}") ? Duration.ofSeconds(Long.parseLong(told)) : null;
    }

    /** Names and values in turn, kept in that order; a name whose value says nothing is left out. */
    public static Map<String, String> named(@Nullable String... namesAndValues) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            @Nullable String value = namesAndValues[i + 1];
            if (value != null && says(value)) {
                named.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return Collections.unmodifiableMap(named);
    }
}
