package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import com.citadelbuy.supplierhub.spi.wire.WireJson;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** Categories, products listed by them, and one product with its stock. */
final class BanggoodCatalog implements ListProducts, ReadCategories, ReadProduct, ReadInventory {

    static final String CATEGORIES = "category.getCategoryList";
    static final String PRODUCTS = "product.getProductList";
    static final String INFO = "product.getProductInfo";

    /** Says that a category has others below it and lists no products itself. */
    static final String NO_SUBCATEGORY = "12022";

    @JsonNaming(SnakeCaseStrategy.class)
    private record Categories(
            long pageTotal,
            @JsonDeserialize(using = WrappedList.class) List<BanggoodCategory> catList) {

        @Nullable
        Cursor after(long page) {
            return page < pageTotal ? Cursor.of(page + 1) : null;
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Products(
            long pageTotal,
            @JsonDeserialize(using = WrappedList.class) List<Entry<Listed>> productList) {

        static final Products NONE = new Products(0, List.of());

        static Products unlessRefused(Failure refusal) {
            if (NO_SUBCATEGORY.equals(refusal.supplierCode())) {
                return NONE;
            }
            throw new SupplierException(refusal, Banggood.ID);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Listed(
            String productId,
            @Nullable String productName,
            @Nullable String img) {
        Listed {
            BanggoodWire.promised(productId, "the id of a product");
        }

        ProductSummary toSummary(String raw) {
            return new ProductSummary(productId, productName, WireUri.of(img).orElse(null), null, raw);
        }
    }

    private final Session session;

    BanggoodCatalog(Session session) {
        this.session = session;
    }

    /** There is no list of all products, so the categories are walked, and each one's products. */
    @Override
    public Page<ProductSummary> page(@Nullable Cursor from) {
        BanggoodPlace place = place(BanggoodPlace.at(from));
        return place.category()
                .map(category -> products(place, category))
                .orElseGet(() -> new Page<>(List.of(), place.nextCategory()));
    }

    private BanggoodPlace place(BanggoodPlace from) {
        if (from.category().isPresent()) {
            return from;
        }
        Categories listed = categories(from.categories());
        List<String> below = listed.catList().stream()
                .filter(category -> !category.isRoot())
                .map(BanggoodCategory::catId)
                .toList();
        Cursor after = listed.after(from.categories());
        return new BanggoodPlace(after == null ? BanggoodPlace.NO_MORE : after.number(), below, 1);
    }

    private Page<ProductSummary> products(BanggoodPlace place, String category) {
        Products listed = session.http()
                .get(PRODUCTS, "/product/getProductList")
                .query("cat_id", category)
                .query("page", place.page())
                .readOr(Products.class, Raw::value, Products::unlessRefused);
        boolean more =
                place.page() < listed.pageTotal() && !listed.productList().isEmpty();
        return Entry.page(listed.productList(), Listed::toSummary, more ? place.nextPage() : place.nextCategory());
    }

    @Override
    public List<Category> categories() {
        return BanggoodCategory.parentsFirst(Page.whole(from -> {
            long page = from == null ? 1 : from.number();
            Categories listed = categories(page);
            return new Page<>(listed.catList(), listed.after(page));
        }));
    }

    private Categories categories(long page) {
        return session.http()
                .get(CATEGORIES, "/category/getCategoryList")
                .query("page", page)
                .read(Categories.class);
    }

    @Override
    public CatalogProduct byId(String productId) {
        String currency = BanggoodWire.currency(session);
        Raw<BanggoodProduct> product = session.http()
                .get(INFO, "/product/getProductInfo")
                .query("product_id", productId)
                .query("currency", currency)
                .readRaw(BanggoodProduct.class);
        Raw<BanggoodStocks> stocks = BanggoodStocks.ask(session, productId).readRaw(BanggoodStocks.class);
        Optional<String> warehouse = product.value().warehouse(BanggoodWarehouses.usual(session));
        Optional<Raw<BanggoodPrices>> prices =
                warehouse.flatMap(code -> BanggoodPrices.read(session, productId, code, currency));
        return product.value()
                .toProduct(
                        productId,
                        stocks.value(),
                        new BanggoodProduct.Asked(
                                currency,
                                warehouse.orElse(BanggoodWarehouses.USUAL),
                                prices.map(Raw::value).orElse(BanggoodPrices.NONE)),
                        // The answers side by side, with the id, which none of them repeats.
                        "{\"product_id\":" + WireJson.text(productId) + ",\"product\":" + product.json()
                                + ",\"stocks\":" + stocks.json()
                                + prices.map(told -> ",\"prices\":" + told.json())
                                        .orElse("") + "}");
    }

    @Override
    public List<InventoryLevel> ofProduct(String productId) {
        return BanggoodStocks.ask(session, productId)
                .read(BanggoodStocks.class)
                .all()
                .map(level -> level.of(productId))
                .toList();
    }
}
