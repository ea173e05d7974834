package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Products, by the number of their SPU, their stock, and categories. */
final class DobaCatalog implements ListProducts, SearchProducts, ReadCategories, ReadProduct, ReadInventory {

    static final String DETAIL = "spu.detail";

    private static final int MOST = 100;

    private final Session session;

    DobaCatalog(Session session) {
        this.session = session;
    }

    @Override
    public Page<ProductSummary> page(@Nullable Cursor from) {
        return list(null, from);
    }

    @Override
    public Page<ProductSummary> search(String text, @Nullable Cursor from) {
        return list(text, from);
    }

    private Page<ProductSummary> list(@Nullable String keyword, @Nullable Cursor from) {
        long page = from == null ? 1 : from.number();
        Goods found = session.http()
                .get("spu.list", "/api/goods/doba/spu/list")
                .query("pageNumber", page)
                .query("pageSize", MOST)
                .query("keyword", keyword)
                .read(Found.class)
                .goods();
        boolean more = !found.goodsList().isEmpty() && page * MOST < found.totalQuantity();
        return Entry.page(found.goodsList(), Listed::toSummary, more ? Cursor.of(page + 1) : null);
    }

    @Override
    public List<Category> categories() {
        return session.http().get("category.list", "/api/category/doba/list").read(Categories.class).all().stream()
                .sorted(Comparator.comparingInt(Listing::level))
                .map(Listing::toCategory)
                .toList();
    }

    @Override
    public CatalogProduct byId(String productId) {
        Raw<DobaProduct> product = detail(productId)
                .orElseThrow(() -> DobaWire.failure(Kind.NOT_FOUND, "Doba shows no product " + productId));
        return product.value().toProduct(product.json());
    }

    @Override
    public List<InventoryLevel> ofProduct(String productId) {
        return detail(productId).stream()
                .flatMap(product -> product.value().stocks())
                .flatMap(stock -> stock.level().stream())
                .toList();
    }

    private Optional<Raw<DobaProduct>> detail(String spuId) {
        return session
                .http()
                .get(DETAIL, "/api/goods/doba/spu/detail")
                .query("spuId", spuId)
                .read(Details.class)
                .all()
                .stream()
                .filter(product -> product.value().spuId().equals(spuId))
                .findFirst();
    }

    private record Details(List<Raw<DobaProduct>> all) {
        Details {
            Objects.requireNonNull(all, "the products are missing");
        }
    }

    private record Found(List<Goods> all) {
        Found {
            DobaWire.only(all, "list of products");
        }

        Goods goods() {
            return all.getFirst();
        }
    }

    private record Goods(
            long totalQuantity,
            @JsonDeserialize(using = WrappedList.class) List<Entry<Listed>> goodsList) {}

    private record Listed(
            String spuId,
            @Nullable String title,
            @Nullable String pictureUrl,
            @Nullable String minPrice) {
        Listed {
            Objects.requireNonNull(spuId, "the id of a product is missing");
        }

        ProductSummary toSummary(String raw) {
            return new ProductSummary(spuId, title, WireUri.of(pictureUrl).orElse(null), DobaWire.usd(minPrice), raw);
        }
    }

    private record Categories(List<Listing> all) {
        Categories {
            Objects.requireNonNull(all, "the categories are missing");
        }
    }

    private record Listing(
            String catId,
            @Nullable String catName,
            @Nullable String parentId,
            int level) {

        private static final String NONE = "0";

        Listing {
            Objects.requireNonNull(catId, "the id of a category is missing");
        }

        Category toCategory() {
            boolean top = WireTexts.said(parentId) == null || NONE.equals(parentId);
            return new Category(catId, Objects.requireNonNullElse(catName, catId), top ? null : parentId);
        }
    }
}
