package com.citadelbuy.supplierhub.connectors.jumia;

import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Categories, about 28 000. Which is whose parent is told by their paths alone. */
final class JumiaTaxonomy implements ReadCategories {

    private static final int SIZE = 100;
    private static final String STEP = " / ";

    private final Session session;

    JumiaTaxonomy(Session session) {
        this.session = session;
    }

    @Override
    public List<Category> categories() {
        List<Row> rows = Page.whole(this::rows);
        Map<String, String> codes =
                rows.stream().collect(Collectors.toMap(Row::path, Row::code, (first, again) -> first));
        // A child's path begins with its parent's, and so is longer.
        return rows.stream()
                .sorted(Comparator.comparingInt(row -> row.path().length()))
                .map(row -> new Category(row.code(), row.name(), codes.get(row.parentPath())))
                .toList();
    }

    private Page<Row> rows(@Nullable Cursor from) {
        Rows page = session.http()
                .get("categories.list", "/catalog/categories")
                .query("page", JumiaPage.token(from))
                .query("size", SIZE)
                .read(Rows.class);
        return new Page<>(page.categories(), page.next());
    }

    private record Rows(List<Row> categories, @Nullable Place page) {
        Rows {
            Objects.requireNonNull(categories, "the list of categories is missing");
        }

        @Nullable
        Cursor next() {
            return page == null || page.current() >= page.totalOfPages() ? null : Cursor.of(page.current() + 1);
        }
    }

    private record Place(long current, long totalOfPages) {}

    private record Row(String code, String name, @Nullable String completePath) {
        Row {
            Objects.requireNonNull(code, "the code of a category is missing");
            Objects.requireNonNull(name, "the name of a category is missing");
        }

        String path() {
            return completePath == null ? name : completePath;
        }

        /** Names may hold what separates them, so that the path's end is taken off as a whole. */
        String parentPath() {
            String end = STEP + name;
            return path().endsWith(end) ? path().substring(0, path().length() - end.length()) : "";
        }
    }
}
