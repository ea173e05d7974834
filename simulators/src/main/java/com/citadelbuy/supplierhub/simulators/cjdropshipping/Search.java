package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code product/listV2}: the search engine, blind beyond its first 6,000 hits. */
final class Search {

    private static final int CAP = 6_000;
    private static final BigDecimal DISCOUNTED = new BigDecimal("0.8");

    private final Catalogue catalogue;
    private final Stock stock;
    private final Replies replies;

    Search(Catalogue catalogue, Stock stock, Replies replies) {
        this.catalogue = catalogue;
        this.stock = stock;
        this.replies = replies;
    }

    SimReply listV2(Call call) {
        int page = call.number("page", 1, 1, 1_000);
        int size = call.number("size", 10, 1, 100);
        List<Product> hits = catalogue.onSale().stream()
                .filter(matches(call))
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

    private Predicate<Product> matches(Call call) {
        return words(call)
                .and(categories(call))
                .and(marks(call))
                .and(numbers(call))
                .and(product -> call.query("supplierId")
                        .map(product.text("supplierId")::equals)
                        .orElse(true));
    }

    private static Predicate<Product> words(Call call) {
        List<String> words = List.of(call.query("keyWord")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .strip()
                .split("\\s+"));
        return product -> {
            String text = (product.text("nameEn") + " " + product.sku()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        };
    }

    private static Predicate<Product> categories(Call call) {
        List<String> leaves = call.list("categoryId");
        List<String> thirds = call.list("lv3categoryList");
        List<String> seconds = call.list("lv2categoryList");
        return product -> (leaves.isEmpty()
                        || leaves.contains(product.category().id()))
                && (thirds.isEmpty() || thirds.contains(product.category().id()))
                && (seconds.isEmpty() || seconds.contains(product.category().secondId()));
    }

    private Predicate<Product> marks(Call call) {
        List<String> yesNo = List.of("0", "1");
        var free = call.word("addMarkStatus", yesNo);
        var custom = call.word("customization", yesNo);
        var certified = call.word("hasCertification", yesNo);
        var type = call.word("productType", List.of("4", "10", "11"));
        var flag = call.word("productFlag", List.of("0", "1", "2", "3"));
        var verified = call.word("verifiedWarehouse", List.of("0", "1", "2"));
        var country = call.query("countryCode").map(Areas::country);
        return product -> free.map(bit(product.is("freeShipping"))::equals).orElse(true)
                && custom.map(bit(product.is("customizable"))::equals).orElse(true)
                && certified.map(bit(product.is("certified"))::equals).orElse(true)
                && type.map(wanted -> isOfType(product, wanted)).orElse(true)
                && flag.map(wanted -> isFlagged(product, wanted)).orElse(true)
                && verified.map(wanted -> isVerified(product, wanted)).orElse(true)
                && country.map(code -> isIn(product, code)).orElse(true);
    }

    private static String bit(boolean set) {
        return set ? "1" : "0";
    }

    private static boolean isOfType(Product product, String wanted) {
        return switch (wanted) {
            case "4" -> product.text("type").equals("SUPPLIER_PRODUCT");
            case "10" -> product.is("video");
            default -> !product.is("video");
        };
    }

    private static boolean isFlagged(Product product, String wanted) {
        return switch (wanted) {
            case "0" -> product.listedNum() >= 200;
            case "2" -> product.is("video");
            case "3" -> product.listedNum() < 50;
            default -> true;
        };
    }

    private boolean isVerified(Product product, String wanted) {
        int counted = stock.rows(product).stream().mapToInt(Stock.Row::cj).sum();
        return wanted.equals("0") || (counted > 0) == wanted.equals("1");
    }

    private boolean isIn(Product product, String countryCode) {
        return product.variants().stream().anyMatch(variant -> stock.isIn(variant, countryCode));
    }

    private Predicate<Product> numbers(Call call) {
        var cheapest = call.decimal("startSellPrice");
        var dearest = call.decimal("endSellPrice");
        var fewest = call.number("startWarehouseInventory");
        var most = call.number("endWarehouseInventory");
        var since = call.number("timeStart");
        var until = call.number("timeEnd");
        return product -> cheapest.map(price -> product.highestPrice().compareTo(price) >= 0)
                        .orElse(true)
                && dearest.map(price -> product.lowestPrice().compareTo(price) <= 0)
                        .orElse(true)
                && fewest.map(number -> inventory(product) >= number).orElse(true)
                && most.map(number -> inventory(product) <= number).orElse(true)
                && since.map(time -> product.createdAt().toEpochMilli() >= time).orElse(true)
                && until.map(time -> product.createdAt().toEpochMilli() <= time).orElse(true);
    }

    private Comparator<Product> order(Call call) {
        Comparator<Product> by = switch (call.number("orderBy", 0, 0, 4)) {
            case 1 -> Comparator.comparing(Product::listedNum);
            case 2 -> Comparator.comparing(Product::lowestPrice);
            case 3 -> Comparator.comparing(Product::createdAt);
            case 4 -> Comparator.comparing(this::inventory);
            default -> Comparator.comparing(product -> 0);
        };
        boolean ascending =
                call.word("sort", List.of("asc", "desc")).orElse("desc").equals("asc");
        return ascending ? by : by.reversed();
    }

    private int inventory(Product product) {
        return stock.rows(product).stream().mapToInt(Stock.Row::total).sum();
    }

    private ObjectNode item(Product product, Call call) {
        int counted = stock.rows(product).stream().mapToInt(Stock.Row::cj).sum();
        int total = inventory(product);
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
