package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadFeeds;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The lists of a catalogue: whole catalogue, feeds, categories, searches. */
final class ListingChecks {

    private ListingChecks() {}

    static List<Check> products(Subject subject) {
        return List.of(
                Check.on(subject, "all pages hold each product once, and any cursor leads to the rest", stage -> {
                    ListProducts list = stage.ability(ListProducts.class);
                    Walk<ProductSummary> walk = new Walk<>(list::page, ProductSummary::id);
                    assertThat(walk.all()).isNotEmpty().allSatisfy(ListingChecks::readable);
                    walk.keepsItsPromises();
                }),
                Check.on(
                        subject,
                        "the whole catalogue is listed",
                        stage -> assertThat(
                                        new Walk<>(stage.ability(ListProducts.class)::page, ProductSummary::id).all())
                                .extracting(ProductSummary::id)
                                .containsAll(stage.guide().products())),
                Check.on(subject, "what is listed can be read", stage -> {
                    if (subject.can(ReadProduct.class)) {
                        String id = stage.ability(ListProducts.class)
                                .page(null)
                                .items()
                                .getFirst()
                                .id();
                        assertThat(stage.ability(ReadProduct.class).byId(id).id())
                                .isEqualTo(id);
                    }
                }));
    }

    static List<Check> feeds(Subject subject) {
        return List.of(
                Check.on(
                        subject,
                        "feeds have names, each once",
                        stage -> assertThat(stage.ability(ReadFeeds.class).feeds())
                                .isNotEmpty()
                                .allMatch(feed -> !feed.name().isBlank())
                                .extracting(feed -> feed.name())
                                .doesNotHaveDuplicates()),
                Check.on(subject, "a feed holds each product once, and any cursor leads to the rest", stage -> {
                    ReadFeeds feeds = stage.ability(ReadFeeds.class);
                    String name = feeds.feeds().getFirst().name();
                    Walk<ProductSummary> walk = new Walk<>(from -> feeds.products(name, from), ProductSummary::id);
                    assertThat(walk.all()).isNotEmpty().allSatisfy(ListingChecks::readable);
                    walk.keepsItsPromises();
                }));
    }

    static List<Check> categories(Subject subject) {
        return List.of(Check.on(subject, "categories have ids and names, parents before children", stage -> {
            List<Category> categories = stage.ability(ReadCategories.class).categories();
            assertThat(categories).isNotEmpty();
            Set<String> seen = new HashSet<>();
            for (Category category : categories) {
                Expect.that(!category.id().isBlank() && !category.name().isBlank(), "Nameless: " + category);
                Expect.that(
                        category.parentId() == null || seen.contains(category.parentId()),
                        category + " comes before its parent");
                Expect.that(seen.add(category.id()), category + " comes twice");
            }
        }));
    }

    static List<Check> search(Subject subject) {
        return List.of(
                Check.on(subject, "a search finds each product once, and any cursor leads to the rest", stage -> {
                    String text = searchText(stage);
                    SearchProducts search = stage.ability(SearchProducts.class);
                    Walk<ProductSummary> walk = new Walk<>(from -> search.search(text, from), ProductSummary::id);
                    assertThat(walk.all()).isNotEmpty().allSatisfy(ListingChecks::readable);
                    walk.keepsItsPromises();
                }),
                Check.on(subject, "a search for what is not there finds nothing", stage -> {
                    Page<ProductSummary> none = search(stage, "zzqxkwv nothing of this name 48151623", null);
                    assertThat(none.items()).isEmpty();
                    assertThat(none.next()).isNull();
                }));
    }

    private static Page<ProductSummary> search(Stage stage, String text, @Nullable Cursor from) {
        return stage.ability(SearchProducts.class).search(text, from);
    }

    static String searchText(Stage stage) {
        @Nullable String hint = stage.subject().hints().searchText();
        if (hint != null) {
            return hint;
        }
        String title = stage.ability(ReadProduct.class)
                .byId(stage.guide().products().getFirst())
                .title();
        return Arrays.stream(title.split("[^\\p{L}]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse(title);
    }

    private static void readable(ProductSummary summary) {
        Expect.that(!summary.id().isBlank(), "A summary without an id");
        JsonNode entry = WireJson.tree(summary.raw());
        Expect.that(!entry.isNull() && !entry.isMissingNode(), "The supplier's entry is not kept of " + summary.id());
    }
}
