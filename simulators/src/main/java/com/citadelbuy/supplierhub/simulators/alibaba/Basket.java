package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.alibaba.Product.Sku;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked for at one seller. */
record Basket(Seller seller, List<Line> lines) {

    private static final int MOST = 1_000_000;

    /** So many of one variant, at the price that holds for so many. */
    record Line(Sku sku, int quantity, BigDecimal price) {}

    /** @param tooFew the code for fewer than are sold; freight and orders have each their own */
    static Basket of(Catalogue catalogue, List<Fields> asked, String tooFew) {
        List<Line> lines =
                asked.stream().map(one -> line(catalogue, one, tooFew)).toList();
        List<Seller> sellers = lines.stream()
                .map(line -> line.sku().product().seller())
                .distinct()
                .toList();
        if (sellers.size() > 1) {
            throw Refusal.generic("products of several sellers");
        }
        return new Basket(sellers.getFirst(), lines);
    }

    private static Line line(Catalogue catalogue, Fields asked, String tooFew) {
        String productId = asked.id("product_id");
        String skuId = asked.id("sku_id");
        int quantity = asked.number("quantity", 1, MOST);
        Product product = catalogue.product(productId).orElseThrow(Refusal::productExpired);
        Sku sku = product.sku(skuId).orElseThrow(Refusal::skuGone);
        BigDecimal price = sku.price(quantity)
                .orElseThrow(
                        () -> Refusal.trade(tooFew, "no cost for the quantity, the minimum is " + product.minimum()));
        return new Line(sku, quantity, price);
    }

    BigDecimal goods() {
        return Money.cents(lines.stream()
                .map(line -> line.price().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    BigDecimal weight() {
        return lines.stream()
                .map(line -> line.sku().product().weight().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean keptIn(String country) {
        return lines.stream().allMatch(line -> line.sku().stock(country).isPresent());
    }

    /** Whether the shelves hold all of it, several lines of one variant taken together. */
    boolean inStock(String country) {
        Map<String, Integer> wanted = new HashMap<>();
        lines.forEach(line -> wanted.merge(line.sku().id(), line.quantity(), Integer::sum));
        return lines.stream().allMatch(line -> {
            Optional<Integer> count = line.sku().stock(country);
            return count.isPresent()
                    && count.get() >= wanted.getOrDefault(line.sku().id(), 0);
        });
    }
}
