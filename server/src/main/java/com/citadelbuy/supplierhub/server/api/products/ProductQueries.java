package com.citadelbuy.supplierhub.server.api.products;

import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.catalog.ProductFilter;
import com.citadelbuy.supplierhub.server.catalog.ProductSearch;
import com.citadelbuy.supplierhub.server.catalog.ProductSort;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be asked for in a list of products. */
final class ProductQueries {

    static final QueryParam[] FILTERS = {
        QueryParam.text(
                "q",
                "Words of the title, the category or the supplier's id, or a SKU; \"in quotes\" together, -without. "
                        + "Where nothing fits word for word, what is nearly like it is found.",
                "polarized sunglasses"),
        QueryParam.text("supplier", "Products of this supplier only.", "aliexpress"),
        QueryParam.text("connection_id", "Products of this connection only.", "conn_01…"),
        QueryParam.text("category", "Products of this category of the supplier's only.", "Sunglasses"),
        QueryParam.text("min_price", "The cheapest variant costs at least this.", "5.00"),
        QueryParam.text("max_price", "The cheapest variant costs at most this.", "20.00"),
        QueryParam.text("currency", "Products priced in this currency only.", "USD"),
        QueryParam.flag(
                "in_stock",
                "true: some variant is in stock or made to order; false: surely none. What is unknown is in neither."),
        QueryParam.instant("updated_since", "Products whose content changed then or later."),
        QueryParam.flag("mapped", "true: a SKU of yours stands for some of its variants; false: none does."),
        QueryParam.flag("gone", "true: products that the supplier no longer has, which are left out otherwise.")
    };

    static final QueryParam SORT = QueryParam.choice(
            "sort",
            "newest (the default): last imported first; updated: last changed first; price: by currency, then the cheapest "
                    + "first; title; relevance: the best match of q first (of the newest 1,000 that have its words, and those with the SKU).",
            "newest",
            "updated",
            "price",
            "title",
            "relevance");

    static final QueryParam COUNTS = QueryParam.flag("counts", "Adds how many products fit, by supplier.");

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,18}([.][0-9]{1,10})?");

    private ProductQueries() {}

    static ProductSearch.Question question(Call<Nothing> call) {
        ProductSort sort = call.query("sort")
                .map(word -> ProductSort.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(ProductSort.NEWEST);
        return new ProductSearch.Question(
                filter(call),
                sort,
                call.queryFlag("counts"),
                call.page().cursor(),
                call.page().limit());
    }

    static ProductFilter filter(Call<Nothing> call) {
        return new ProductFilter(
                call.query("q").orElse(null),
                call.query("supplier").orElse(null),
                call.query("connection_id").orElse(null),
                call.query("category").orElse(null),
                amount(call, "min_price"),
                amount(call, "max_price"),
                call.query("currency")
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .orElse(null),
                call.query("in_stock").map(Boolean::valueOf).orElse(null),
                call.queryInstant("updated_since").orElse(null),
                call.query("mapped").map(Boolean::valueOf).orElse(null),
                call.queryFlag("gone"));
    }

    private static @Nullable BigDecimal amount(Call<Nothing> call, String name) {
        return call.query(name)
                .map(text -> {
                    if (!AMOUNT.matcher(text).matches()) {
                        throw Refusal.Invalid.field("query:" + name, "Must be an amount such as 12.50.");
                    }
                    return new BigDecimal(text);
                })
                .orElse(null);
    }
}
