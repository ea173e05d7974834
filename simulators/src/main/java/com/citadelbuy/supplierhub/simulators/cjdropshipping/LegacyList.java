package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code product/list}: the old list, still served. */
final class LegacyList {

    private final Catalogue catalogue;
    private final Stock stock;
    private final Replies replies;

    LegacyList(Catalogue catalogue, Stock stock, Replies replies) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.replies = replies;
    }

    SimReply list(Call call) {
        int page = call.number("pageNum", 1, 1, Integer.MAX_VALUE);
        int size = call.number("pageSize", 20, 1, 200);
        List<Product> found = catalogue.onSale().stream()
                .filter(texts(call))
                .filter(numbers(call))
                .sorted(order(call))
                .toList();
        ObjectNode data =
                SimJson.object().put("pageNum", page).put("pageSize", size).put("total", found.size());
        ArrayNode list = data.putArray("list");
        found.stream().skip((page - 1L) * size).limit(size).forEach(product -> list.add(item(product)));
        return replies.ok(data);
    }

    private static Predicate<Product> texts(Call call) {
        call.word("productType", List.of("ORDINARY_PRODUCT", "SUPPLIER_PRODUCT"));
        return product -> same(call.query("pid"), product.pid())
                && same(call.query("productSku"), product.sku())
                && same(call.query("categoryId"), product.category().id())
                && same(call.query("productType"), product.text("type"))
                && same(call.query("supplierId"), product.text("supplierId"))
                && within(call.query("productName"), product.text("nameZh"))
                && within(call.query("productNameEn"), product.text("nameEn"));
    }

    private Predicate<Product> numbers(Call call) {
        var cheapest = call.decimal("minPrice");
        var dearest = call.decimal("maxPrice");
        var least = call.number("minListedNum");
        var most = call.number("maxListedNum");
        var fewest = call.number("startInventory");
        var many = call.number("endInventory");
        var since = call.query("createTimeFrom").map(Times::plain);
        var until = call.query("createTimeTo").map(Times::plain);
        var country = call.query("countryCode").map(Areas::country);
        return product -> cheapest.map(price -> product.highestPrice().compareTo(price) >= 0)
                        .orElse(true)
                && dearest.map(price -> product.lowestPrice().compareTo(price) <= 0)
                        .orElse(true)
                && least.map(number -> product.listedNum() >= number).orElse(true)
                && most.map(number -> product.listedNum() <= number).orElse(true)
                && fewest.map(number -> stock.total(product) >= number).orElse(true)
                && many.map(number -> stock.total(product) <= number).orElse(true)
                && since.map(time -> !product.createdAt().isBefore(time)).orElse(true)
                && until.map(time -> !product.createdAt().isAfter(time)).orElse(true)
                && country.map(code -> product.variants().stream().anyMatch(variant -> stock.isIn(variant, code)))
                        .orElse(true);
    }

    private static Comparator<Product> order(Call call) {
        Comparator<Product> by =
                switch (call.word("orderBy", List.of("createAt", "listedNum")).orElse("")) {
                    case "createAt" -> Comparator.comparing(Product::createdAt);
                    case "listedNum" -> Comparator.comparing(Product::listedNum);
                    default -> Comparator.comparing(product -> 0);
                };
        boolean ascending =
                call.word("sort", List.of("asc", "desc")).orElse("desc").equals("asc");
        return ascending ? by : by.reversed();
    }

    private static ObjectNode item(Product product) {
        return SimJson.object()
                .put("pid", product.pid())
                .put("productName", "[\"" + product.text("nameZh") + "\"]")
                .put("productNameEn", product.text("nameEn"))
                .put("productSku", product.sku())
                .put("productImage", product.text("image"))
                .put("productWeight", product.variants().getFirst().weight())
                .put("productType", product.text("type"))
                .put("productUnit", "unit(s)")
                .put("sellPrice", product.priceRange(BigDecimal.ONE))
                .put("categoryId", product.category().id())
                .put("categoryName", product.category().path())
                .put("remark", "")
                .put("isFreeShipping", product.is("freeShipping"))
                .put("listedNum", product.listedNum())
                .put("supplierName", product.text("supplierName"))
                .put("supplierId", product.text("supplierId"))
                .put("createTime", Times.millis(product.createdAt()))
                .put("isVideo", product.is("video") ? 1 : 0)
                .put("saleStatus", 3)
                .put("customizationVersion", product.is("customizable") ? 1 : 0);
    }

    private static boolean same(Optional<String> wanted, String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }

    private static boolean within(Optional<String> wanted, String value) {
        return wanted.isEmpty()
                || value.toLowerCase(Locale.ROOT).contains(wanted.get().toLowerCase(Locale.ROOT));
    }
}
