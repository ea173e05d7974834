package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What the search engine can be asked to look for. */
final class SearchFilter {

    private final Stock stock;

    SearchFilter(Stock stock) {
        this.stock = stock;
    }

    Predicate<Product> matches(Call call) {
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
                && fewest.map(number -> stock.total(product) >= number).orElse(true)
                && most.map(number -> stock.total(product) <= number).orElse(true)
                && since.map(time -> product.createdAt().toEpochMilli() >= time).orElse(true)
                && until.map(time -> product.createdAt().toEpochMilli() <= time).orElse(true);
    }
}
