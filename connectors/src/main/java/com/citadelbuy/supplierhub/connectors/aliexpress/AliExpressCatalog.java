package com.citadelbuy.supplierhub.connectors.aliexpress;

import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Products by id and by words, their stock, which comes with the product, and the two upper levels of categories. */
final class AliExpressCatalog implements ReadProduct, ReadInventory, SearchProducts, ReadCategories {

    static final String CATEGORIES = "aliexpress.ds.category.get";
    private static final String SEARCH = "aliexpress.ds.text.search";
    private static final int SIZE = 20;

    private record Found(Hits data) {
        Found {
            AliExpressWire.promised(data, "what it found");
        }
    }

    private record Hits(
            @Nullable String totalCount,
            @JsonDeserialize(using = WrappedList.class) List<Entry<Hit>> products) {

        @Nullable
        Cursor after(long page) {
            @Nullable Integer total = AliExpressWire.number(totalCount);
            return total != null && !products.isEmpty() && page * SIZE < total ? Cursor.of(page + 1) : null;
        }
    }

    private record Hit(
            String itemId,
            @Nullable String title,
            @Nullable String itemMainPic,
            @Nullable String targetSalePrice,
            @Nullable String targetSalePriceCurrency,
            @Nullable String salePrice,
            @Nullable String salePriceCurrency) {

        Hit {
            AliExpressWire.promised(itemId, "the id of a product");
        }

        ProductSummary toSummary(String raw) {
            @Nullable Money target = AliExpressWire.money(targetSalePrice, targetSalePriceCurrency);
            return new ProductSummary(
                    itemId,
                    title,
                    WireUri.of(itemMainPic).orElse(null),
                    target == null ? AliExpressWire.money(salePrice, salePriceCurrency) : target,
                    raw);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Tree(Tree.Reply respResult) {

        Tree {
            AliExpressWire.promised(respResult, "categories");
        }

        private record Reply(Branches result) {
            Reply {
                AliExpressWire.promised(result, "categories");
            }
        }

        private record Branches(
                @JsonDeserialize(using = WrappedList.class) List<Branch> categories) {}
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Branch(
            String categoryId,
            @Nullable String categoryName,
            @Nullable String parentCategoryId) {

        Branch {
            AliExpressWire.promised(categoryId, "the id of a category");
        }

        Category toCategory() {
            return new Category(categoryId, String.valueOf(categoryName), parentCategoryId);
        }
    }

    private final Session session;

    AliExpressCatalog(Session session) {
        this.session = session;
    }

    @Override
    public CatalogProduct byId(String productId) {
        Raw<AliExpressProduct> product = product(productId);
        return product.value().toProduct(product.json());
    }

    @Override
    public List<InventoryLevel> ofProduct(String productId) {
        return product(productId).value().toLevels();
    }

    private Raw<AliExpressProduct> product(String productId) {
        return AliExpressWire.call(session, AliExpressProduct.GET)
                .form("product_id", productId)
                .form("ship_to_country", AliExpressWire.country(session))
                .form("target_currency", AliExpressWire.currency(session))
                .form("target_language", AliExpressWire.language(session))
                .repeatable()
                .readRaw(AliExpressProduct.class);
    }

    @Override
    public Page<ProductSummary> search(String text, @Nullable Cursor from) {
        long page = from == null ? 1 : from.number();
        Hits hits = AliExpressWire.call(session, SEARCH)
                .form("keyWord", text)
                .form("local", AliExpressWire.language(session))
                .form("countryCode", AliExpressWire.country(session))
                .form("currency", AliExpressWire.currency(session))
                .form("pageIndex", page)
                .form("pageSize", SIZE)
                .repeatable()
                .read(Found.class)
                .data();
        return Entry.page(hits.products(), Hit::toSummary, hits.after(page));
    }

    @Override
    public List<Category> categories() {
        return AliExpressWire.call(session, CATEGORIES)
                .repeatable()
                .read(Tree.class)
                .respResult()
                .result()
                .categories()
                .stream()
                .map(Branch::toCategory)
                .sorted(Comparator.comparing(category -> category.parentId() != null))
                .toList();
    }
}
