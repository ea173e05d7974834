package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Products and categories. Both lists are the same search engine, which shows 6,000 hits of any question at most (§3.2). */
final class CjCatalog implements ListProducts, SearchProducts, ReadCategories, ReadProduct {

    static final String QUERY = "product.query";
    private static final int MOST_HITS = 6_000;
    private static final int LIST_SIZE = 100;
    private static final int SEARCH_SIZE = 20;
    private static final String BY_CREATE_TIME = "3";

    private record Hits(
            long totalRecords,
            @JsonDeserialize(using = WrappedList.class) List<Group> content) {

        /** How many of the hits can be paged to. */
        long reachable() {
            return Math.min(totalRecords, MOST_HITS);
        }

        Page<ProductSummary> toPage(@Nullable Cursor next) {
            return Entry.page(entries(), Item::toSummary, next);
        }

        Stream<Item> items() {
            return Entry.values(entries());
        }

        private List<Entry<Item>> entries() {
            return content.stream()
                    .flatMap(group -> group.productList().stream())
                    .toList();
        }
    }

    private record Group(
            @JsonDeserialize(using = WrappedList.class) List<Entry<Item>> productList) {}

    private record Item(
            String id,
            @Nullable String nameEn,
            @Nullable String bigImage,
            @Nullable String sellPrice,
            @Nullable String nowPrice,
            @Nullable String discountPrice,
            @Nullable Long createAt) {

        Item {
            CjWire.promised(id, "the id of a product");
        }

        ProductSummary toSummary(String raw) {
            @Nullable
            Money price = Stream.of(nowPrice, discountPrice, sellPrice)
                    .map(CjWire::usd)
                    .filter(Objects::nonNull)
                    .min(Comparator.comparing(Money::amount))
                    .orElse(null);
            return new ProductSummary(id, nameEn, WireUri.of(bigImage).orElse(null), price, raw);
        }
    }

    /**
     * Where the walk stands: a page of the products listed up to a moment. When a question's hits are used up, the next
     * question starts at the oldest product seen.
     */
    private record Place(long until, int page) {

        private static final Place START = new Place(Long.MAX_VALUE, 1);

        static Place of(@Nullable Cursor cursor) {
            if (cursor == null) {
                return START;
            }
            String[] parts = cursor.text().split(":", 2);
            return new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
        }

        @Nullable
        Long timeEnd() {
            return until == Long.MAX_VALUE ? null : until;
        }

        @Nullable
        Cursor after(Hits hits) {
            if ((long) page * LIST_SIZE < hits.reachable()) {
                return new Place(until, page + 1).cursor();
            }
            return hits.totalRecords() < MOST_HITS
                    ? null
                    : hits.items()
                            .map(Item::createAt)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .map(oldest -> new Place(Math.min(oldest, until - 1), 1).cursor())
                            .orElse(null);
        }

        private Cursor cursor() {
            return new Cursor(until + ":" + page);
        }
    }

    private record Tree(
            @JsonDeserialize(using = WrappedList.class) List<First> data) {}

    private record First(
            String categoryFirstName,
            @JsonDeserialize(using = WrappedList.class) List<Second> categoryFirstList) {

        First {
            CjWire.promised(categoryFirstName, "the name of a category");
        }

        /** Only the third level has ids; the two above are known by their names, which stand for ids. */
        Stream<Category> toCategories() {
            return Stream.concat(
                    Stream.of(new Category(categoryFirstName, categoryFirstName, null)),
                    categoryFirstList.stream().flatMap(second -> second.toCategories(categoryFirstName)));
        }
    }

    private record Second(
            String categorySecondName,
            @JsonDeserialize(using = WrappedList.class) List<Third> categorySecondList) {

        Second {
            CjWire.promised(categorySecondName, "the name of a category");
        }

        Stream<Category> toCategories(String parent) {
            String id = parent + " / " + categorySecondName;
            return Stream.concat(
                    Stream.of(new Category(id, categorySecondName, parent)),
                    categorySecondList.stream().map(third -> third.toCategory(id)));
        }
    }

    private record Third(String categoryId, @Nullable String categoryName) {

        Third {
            CjWire.promised(categoryId, "the id of a category");
        }

        Category toCategory(String parent) {
            return new Category(categoryId, WireTexts.first(categoryName, categoryId), parent);
        }
    }

    private final Session session;

    CjCatalog(Session session) {
        this.session = session;
    }

    @Override
    public Page<ProductSummary> page(@Nullable Cursor from) {
        Place place = Place.of(from);
        Hits hits = listV2(place.page(), LIST_SIZE)
                .query("orderBy", BY_CREATE_TIME)
                .query("sort", "desc")
                .query("timeEnd", place.timeEnd())
                .read(Hits.class);
        return hits.toPage(place.after(hits));
    }

    @Override
    public Page<ProductSummary> search(String text, @Nullable Cursor from) {
        long page = from == null ? 1 : from.number();
        Hits hits = listV2(page, SEARCH_SIZE).query("keyWord", text).read(Hits.class);
        return hits.toPage(page * SEARCH_SIZE < hits.reachable() ? Cursor.of(page + 1) : null);
    }

    private SupplierRequest listV2(long page, int size) {
        return session.http()
                .get("product.listV2", "/product/listV2")
                .query("page", page)
                .query("size", size);
    }

    @Override
    public List<Category> categories() {
        return session.http().get("product.getCategory", "/product/getCategory").read(Tree.class).data().stream()
                .flatMap(First::toCategories)
                .toList();
    }

    @Override
    public CatalogProduct byId(String productId) {
        Raw<CjProduct> product = session.http()
                .get(QUERY, "/product/query")
                .query("pid", productId)
                .query("features", "enable_inventory")
                .readRaw(CjProduct.class);
        return product.value().toProduct(product.json());
    }
}
