package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walking a list page by page, and the promises that every list keeps. */
final class Walk<T> {

    private static final int MOST_PAGES = 500;

    /** A page's way to a list: null is the start. */
    interface Pages<T> {
        Page<T> page(@Nullable Cursor from);
    }

    private final Pages<T> pages;
    private final Function<T, String> id;

    Walk(Pages<T> pages, Function<T, String> id) {
        this.pages = pages;
        this.id = id;
    }

    List<List<T>> from(@Nullable Cursor start, List<Cursor> passed) {
        List<List<T>> walked = new ArrayList<>();
        @Nullable Cursor at = start;
        do {
            Page<T> page = pages.page(at);
            walked.add(page.items());
            at = page.next();
            if (at != null) {
                passed.add(at);
            }
            Expect.that(walked.size() < MOST_PAGES, "The list does not end");
        } while (at != null);
        return walked;
    }

    List<T> all() {
        return from(null, new ArrayList<>()).stream().flatMap(List::stream).toList();
    }

    /** Every element once, and the rest of the list from every cursor on the way. */
    void keepsItsPromises() {
        List<Cursor> passed = new ArrayList<>();
        List<List<T>> walked = from(null, passed);
        List<String> ids = ids(walked);
        Set<String> distinct = new HashSet<>(ids);
        Expect.that(distinct.size() == ids.size(), "Something stands on two pages");
        Expect.that(ids.stream().noneMatch(String::isBlank), "Something has no id");
        for (int i = 0; i < passed.size(); i++) {
            List<String> rest = ids(from(new Cursor(passed.get(i).text()), new ArrayList<>()));
            List<String> expected = ids(walked.subList(i + 1, walked.size()));
            Expect.that(rest.equals(expected), "From cursor " + passed.get(i) + " came " + rest + ", not " + expected);
        }
    }

    private List<String> ids(List<List<T>> walked) {
        return walked.stream().flatMap(List::stream).map(id).toList();
    }
}
