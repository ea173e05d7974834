package com.citadelbuy.supplierhub.connectors.pinduoduo;

import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierRequest.Raw;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Category;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.ProductSummary;
import com.citadelbuy.supplierhub.spi.wire.Entry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What others sell and pay affiliates for, and the uppermost categories. */
final class PinduoduoCatalog implements SearchProducts, ReadProduct, ReadCategories {

    static final String SEARCH = "pdd.ddk.goods.search";
    static final String DETAIL = "pdd.ddk.goods.detail";
    static final String CATEGORIES = "pdd.goods.cats.get";

    private static final int SIZE = 20;

    private final Session session;

    PinduoduoCatalog(Session session) {
        this.session = session;
    }

    /** How many there are is not exact, so a list ends where nothing more is shown. The list's id belongs to its next page. */
    @Override
    public Page<ProductSummary> search(String text, @Nullable Cursor from) {
        Place place = Place.of(from);
        Hits hits = PinduoduoWire.call(session, SEARCH)
                .form("keyword", text)
                .form("page", place.page())
                .form("page_size", SIZE)
                .form("list_id", place.listId())
                .form("pid", PinduoduoLinks.position(session))
                .form("custom_parameters", PinduoduoLinks.parameters(session))
                .repeatable()
                .read(Hits.class);
        return Entry.page(
                hits.goodsList(),
                PinduoduoGoods::toSummary,
                hits.goodsList().isEmpty() ? null : place.next(hits.listId()));
    }

    @Override
    public CatalogProduct byId(String productId) {
        return PinduoduoWire.call(session, DETAIL)
                .form("goods_sign", productId)
                .form("pid", session.setting(PinduoduoLinks.POSITION).orElse(null))
                .form("custom_parameters", PinduoduoLinks.parameters(session))
                .form(
                        "need_sku_info",
                        session.setting(Pinduoduo.VARIANTS)
                                .filter("true"::equals)
                                .orElse(null))
                .repeatable()
                .read(Details.class)
                .goodsDetails()
                .stream()
                .findFirst()
                .map(goods -> goods.value().toProduct(productId, goods.json()))
                .orElseThrow(() -> PinduoduoWire.failed(
                        Kind.NOT_FOUND, "Pinduoduo shows no promoted goods with the sign " + productId));
    }

    /** Those under a category are asked for one category at a time, of which there are thousands; shown are the uppermost. */
    @Override
    public List<Category> categories() {
        return PinduoduoWire.call(session, CATEGORIES)
                .form("parent_cat_id", 0)
                .repeatable()
                .read(Tree.class)
                .goodsCatsList()
                .stream()
                .map(Branch::toCategory)
                .toList();
    }

    /** A page of a search. */
    private record Place(long page, @Nullable String listId) {

        static Place of(@Nullable Cursor cursor) {
            if (cursor == null) {
                return new Place(1, null);
            }
            String[] parts = cursor.text().split(" ", 2);
            return new Place(Long.parseLong(parts[0]), parts[1].isEmpty() ? null : parts[1]);
        }

        Cursor next(@Nullable String told) {
            return new Cursor((page + 1) + " " + (told == null ? "" : told));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Hits(
            List<Entry<PinduoduoGoods>> goodsList, @Nullable String listId) {
        Hits {
            Objects.requireNonNull(goodsList, "the list of goods is missing");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Details(List<Raw<PinduoduoGoods>> goodsDetails) {
        Details {
            Objects.requireNonNull(goodsDetails, "the details of goods are missing");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Tree(List<Branch> goodsCatsList) {
        Tree {
            Objects.requireNonNull(goodsCatsList, "the list of categories is missing");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Branch(
            String catId,
            @Nullable String catName,
            @Nullable String parentCatId) {

        Branch {
            Objects.requireNonNull(catId, "the id of a category is missing");
        }

        Category toCategory() {
            return new Category(catId, String.valueOf(catName), "0".equals(parentCatId) ? null : parentCatId);
        }
    }
}
