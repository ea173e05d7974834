package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.catalog.SearchStore.Found;
import com.citadelbuy.supplierhub.server.catalog.Selection.Way;
import com.citadelbuy.supplierhub.server.platform.Cursors;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Page;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds imported products. A text is looked for word by word first; only where that finds nothing at all, what is nearly
 * like it is looked for. A cursor knows in which of the two ways its list began.
 */
public final class ProductSearch {

    /** @param counts by supplier, of all that fits; null where nobody asked */
    public record Result(Page<ProductDetail> page, @Nullable Map<String, Long> counts) {}

    /** Which page of what. */
    public record Question(
            ProductFilter filter,
            ProductSort sort,
            boolean counts,
            @Nullable String cursor,
            int limit) {}

    private record Place(Way way, @Nullable List<String> key) {}

    private static final int LONG_PAGE = 1000;

    private final Database database;
    private final Products products;
    private final @Nullable String trigrams;

    public ProductSearch(Database database, Products products) {
        this.database = database;
        this.products = products;
        this.trigrams = database.withHandle(SearchStore::trigrams).orElse(null);
    }

    /** Whether what is nearly like a text can be found, which takes an extension of the database. */
    public boolean knowsTrigrams() {
        return trigrams != null;
    }

    public Result find(String workspaceId, Question question) {
        Selection asked = new Selection(workspaceId, question.filter(), question.sort(), Way.WORDS);
        if (question.sort() == ProductSort.RELEVANCE && question.filter().text() == null) {
            throw Refusal.Invalid.field("query:sort", "Relevance is to a text: give q, too.");
        }
        Place from = place(asked, question.cursor());
        return database.withHandle(handle -> find(handle, asked, from, question));
    }

    /** For walking through all that fits: a long page, the newest first. */
    public Page<ProductDetail> next(String workspaceId, ProductFilter filter, @Nullable String cursor) {
        return find(workspaceId, new Question(filter, ProductSort.NEWEST, false, cursor, LONG_PAGE))
                .page();
    }

    private Result find(Handle handle, Selection asked, Place from, Question question) {
        int wanted = question.limit() + 1;
        Selection selection = asked.by(from.way());
        List<Found> found = SearchStore.page(handle, selection, trigrams, from.key(), wanted);
        if (found.isEmpty()
                && from.key() == null
                && trigrams != null
                && asked.filter().text() != null) {
            selection = asked.by(Way.TRIGRAMS);
            found = SearchStore.page(handle, selection, trigrams, null, wanted);
        }
        List<Found> shown = found.subList(0, Math.min(question.limit(), found.size()));
        @Nullable String next = found.size() > question.limit() ? cursor(selection, shown.getLast()) : null;
        List<ProductDetail> details = products.detail(
                handle, asked.workspaceId(), shown.stream().map(Found::product).toList());
        return new Result(
                new Page<>(details, next),
                question.counts() ? SearchStore.countsBySupplier(handle, selection, trigrams) : null);
    }

    private static String cursor(Selection selection, Found last) {
        String[] values = new String[1 + last.key().size()];
        values[0] = selection.way().name();
        for (int i = 0; i < last.key().size(); i++) {
            values[i + 1] = last.key().get(i);
        }
        return Cursors.encode(selection.kind(), values);
    }

    private Place place(Selection asked, @Nullable String cursor) {
        if (cursor == null) {
            return new Place(Way.WORDS, null);
        }
        List<String> values = Cursors.decode(asked.kind(), 1 + keyLength(asked.sort()), cursor);
        boolean nearly = values.getFirst().equals(Way.TRIGRAMS.name()) && trigrams != null;
        return new Place(nearly ? Way.TRIGRAMS : Way.WORDS, checked(asked.sort(), values.subList(1, values.size())));
    }

    /** Somebody may have made it up; what the database cannot read would fail there. */
    private static List<String> checked(ProductSort sort, List<String> key) {
        boolean good = switch (sort) {
            case NEWEST, TITLE -> true;
            case UPDATED -> Pattern.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.+-]{9,20}", key.get(0));
            case PRICE -> Pattern.matches("[0-9.]{1,60}|Infinity", key.get(1));
            case RELEVANCE -> Pattern.matches("[0-9.]{1,20}(e-[0-9]{2})?", key.get(0));
        };
        if (!good) {
            throw Refusal.Invalid.field("query:cursor", "This is no cursor of this list: use next_cursor as it is.");
        }
        return key;
    }

    private static int keyLength(ProductSort sort) {
        return switch (sort) {
            case NEWEST -> 1;
            case UPDATED, TITLE, RELEVANCE -> 2;
            case PRICE -> 3;
        };
    }
}
