package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code product/listV2}: the search engine, blind beyond its first 6,000 hits. */
final class Search {

    private static final int CAP = 6_000;
    private static final BigDecimal DISCOUNTED = new BigDecimal("0.8");

    private final Catalogue catalogue;
    private final Stock stock;
    private final Replies replies;
    private final SearchFilter filter;

    Search(Catalogue catalogue, Stock stock, Replies replies) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.replies = replies;
        this.filter = new SearchFilter(stock);
    }

    SimReply listV2(Call call) {
        int page = call.number("page", 1, 1, 1_000);
        int size = call.number("size", 10, 1, 100);
        List<Product> hits = catalogue.onSale().stream()
                .filter(filter.matches(call))
                .sorted(order(call))
                .limit(CAP)
                .toList();
        String keyWord = call.query("keyWord").orElse("");
        ObjectNode data = SimJson.object()
                .put("pageSize", size)
                .put("pageNumber", page)
                .put("totalRecords", hits.size())
                .put("totalPages", (hits.size() + size - 1) / size);
        ObjectNode content = data.putArray("content").addObject();
        ArrayNode products = content.putArray("productList");
        hits.stream().skip((page - 1L) * size).limit(size).forEach(product -> products.add(item(product, call)));
        ArrayNode related = content.putArray("relatedCategoryList");
        hits.stream()
                .map(Product::category)
                .distinct()
                .forEach(category ->
                        related.addObject().put("categoryId", category.id()).put("categoryName", category.third()));
        content.put("keyWord", keyWord).put("keyWordOld", keyWord);
        return replies.ok(data);
    }

    private Comparator<Product> order(Call call) {
        Comparator<Product> by = switch (call.number("orderBy", 0, 0, 4)) {
            case 1 -> Comparator.comparing(Product::listedNum);
            case 2 -> Comparator.comparing(Product::lowestPrice);
            case 3 -> Comparator.comparing(Product::createdAt);
            case 4 -> Comparator.comparing(stock::total);
            default -> Comparator.comparing(product -> 0);
        };
        boolean ascending =
                call.word("sort", List.of("asc", "desc")).orElse("desc").equals("asc");
        return ascending ? by : by.reversed();
    }

    private ObjectNode item(Product product, Call call) {
        int counted = stock.rows(product).stream().mapToInt(Stock.Row::cj).sum();
        int total = stock.total(product);
        ObjectNode item = SimJson.object()
                .put("id", product.pid())
                .put("nameEn", product.text("nameEn"))
                .put("sku", product.sku())
                .put("spu", product.sku())
                .put("bigImage", product.text("image"));
        prices(item, product).put("listedNum", product.listedNum());
        category(item, product.category(), call.wants("enable_category"));
        item.put("addMarkStatus", product.is("freeShipping") ? 1 : 0)
                .put("isVideo", product.is("video") ? 1 : 0)
                .putArray("videoList");
        item.put("productType", product.text("type"))
                .put("supplierName", product.text("supplierName"))
                .put("createAt", product.createdAt().toEpochMilli())
                .put("warehouseInventoryNum", total)
                .put("totalVerifiedInventory", counted)
                .put("totalUnVerifiedInventory", total - counted)
                .put("verifiedWarehouse", counted > 0 ? 1 : 2)
                .put("customization", product.is("customizable") ? 1 : 0)
                .put("hasCECertification", product.is("certified") ? 1 : 0)
                .put("isCollect", 0)
                .put("myProduct", false);
        if (call.wants("enable_description")) {
            item.put("description", product.text("description"));
        }
        return item.put("deliveryCycle", "3-5")
                .put("saleStatus", "3")
                .put("authorityStatus", "1")
                .put("isPersonalized", 0);
    }

    /** Trending goods are 20 % off. */
    private static ObjectNode prices(ObjectNode item, Product product) {
        boolean cheaper = product.listedNum() >= 300;
        String now = product.priceRange(cheaper ? DISCOUNTED : BigDecimal.ONE);
        return item.put("sellPrice", product.priceRange(BigDecimal.ONE))
                .put("nowPrice", now)
                .put("discountPrice", now)
                .put("discountPriceRate", cheaper ? "20" : "0");
    }

    private static void category(ObjectNode item, Categories.Category category, boolean names) {
        item.put("categoryId", category.id());
        if (names) {
            item.put("threeCategoryName", category.third())
                    .put("twoCategoryId", category.secondId())
                    .put("twoCategoryName", category.second())
                    .put("oneCategoryId", category.firstId())
                    .put("oneCategoryName", category.first());
        }
    }
}
