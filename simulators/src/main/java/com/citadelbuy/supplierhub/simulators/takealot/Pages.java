package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Collections of the newer surface, page by page. */
final class Pages {

    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private static final Set<String> COMMON =
            Set.of("limit", "continuation_token", "include_count", "fields", "expands");

    /**
     * What one collection allows.
     *
     * @param most how many entries a page truly has, however many are asked for
     * @param filters its own parameters
     * @param expands what entries can show besides
     * @param fields what entries show by themselves
     * @param blankEnd whether the last page has a blank token, rather than none
     */
    record Kind(int most, Set<String> filters, Set<String> expands, Set<String> fields, boolean blankEnd) {}

    private Pages() {}

    /**
     * Answers the page that is asked for.
     *
     * @param found all entries that the parameters ask for, in order
     * @param view an entry with its own fields and those that expand it
     */
    static <T> SimReply answer(
            Call call, Kind kind, Function<Query, List<T>> found, BiFunction<T, Set<String>, ObjectNode> view) {
        String path = call.request().path();
        // Whatever stands beside a token is ignored, right or wrong.
        Token token = call.query()
                .one("continuation_token")
                .map(text -> Token.read(text, path).orElseThrow(() -> Refusal.unreadable("Invalid continuation_token")))
                .orElseGet(() -> new Token(path, 0, checked(call.query(), kind)));
        Query query = token.query();
        int limit = Math.min(kind.most(), query.whole("limit", USUAL, MOST));
        List<T> all = found.apply(query);
        int end = Math.min(all.size(), token.offset() + limit);
        ObjectNode page = SimJson.object();
        ArrayNode items = page.putArray("items");
        all.subList(Math.min(token.offset(), end), end)
                .forEach(entry -> items.add(narrowed(view.apply(entry, expands(query, kind)), query, kind)));
        page.put("limit", limit);
        if (end < all.size()) {
            page.put("continuation_token", new Token(path, end, query).sealed());
        } else if (kind.blankEnd()) {
            page.put("continuation_token", "");
        }
        if (token.offset() == 0 && query.flag("include_count")) {
            page.put("count", all.size());
        }
        return SimReply.json(200, page);
    }

    private static Query checked(Query query, Kind kind) {
        Set<String> known = new HashSet<>(COMMON);
        known.addAll(kind.filters());
        query.only(known);
        return query;
    }

    private static Set<String> expands(Query query, Kind kind) {
        return query.words("expands", kind.expands());
    }

    private static ObjectNode narrowed(ObjectNode entry, Query query, Kind kind) {
        Set<String> wanted = new HashSet<>(query.words("fields", kind.fields()));
        if (!wanted.isEmpty()) {
            wanted.addAll(expands(query, kind));
            List.copyOf(entry.propertyNames()).stream()
                    .filter(name -> !wanted.contains(name))
                    .forEach(entry::remove);
        }
        return entry;
    }
}
