package com.citadelbuy.supplierhub.spi.wire;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many days a text tells that people are to read, such as {@code 7-15 days}: the least and the most of all numbers in it.
 *
 * @param least null where it tells none; the same as the most where it tells one
 */
public record WireDays(@Nullable Integer least, @Nullable Integer most) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    public static WireDays in(@Nullable String text) {
        List<Integer> days = NUMBER.matcher(text == null ? "" : text)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .sorted()
                .toList();
        return days.isEmpty() ? new WireDays(null, null) : new WireDays(days.getFirst(), days.getLast());
    }
}
