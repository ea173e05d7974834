package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Articles and how many of each. */
record Basket(List<Basket.Line> lines) {

    /** So many of one article, at what a piece costs then. */
    record Line(Article article, int quantity) {

        BigDecimal price() {
            return article.price(quantity);
        }

        BigDecimal total() {
            return price().multiply(BigDecimal.valueOf(quantity));
        }

        BigDecimal totalWithTax() {
            return Money.withTax(total(), article.taxRate());
        }
    }

    /** Refused for articles that do not exist, then for those that only stand for others, then for those not on sale. */
    static Basket of(Catalogue catalogue, List<OrderForm.Wanted> wanted) {
        List<String> unknown = wanted.stream()
                .map(OrderForm.Wanted::sku)
                .filter(sku -> catalogue.article(sku).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.skus("ER001", "Product not found.", unknown);
        }
        Basket basket = new Basket(wanted.stream()
                .map(each -> new Line(catalogue.article(each.sku()).orElseThrow(), each.quantity()))
                .toList());
        List<String> parents = basket.skus(Article::parent);
        if (!parents.isEmpty()) {
            throw Refusal.skus("ER002", "Incorrect reference.", parents);
        }
        List<String> inactive = basket.skus(article -> !article.active());
        if (!inactive.isEmpty()) {
            throw Refusal.inactive(inactive);
        }
        return basket;
    }

    List<String> skus() {
        return skus(_ -> true);
    }

    private List<String> skus(Predicate<Article> which) {
        return lines.stream().map(Line::article).filter(which).map(Article::sku).toList();
    }

    BigDecimal goods() {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal goodsWithTax() {
        return lines.stream().map(Line::totalWithTax).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal weight() {
        return lines.stream()
                .map(line -> line.article().weight().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What each warehouse sends. */
    Map<Integer, Basket> byWarehouse() {
        Map<Integer, List<Line>> lists = new TreeMap<>();
        lines.forEach(line -> lists.computeIfAbsent(line.article().warehouse(), any -> new ArrayList<>())
                .add(line));
        Map<Integer, Basket> baskets = new TreeMap<>();
        lists.forEach((warehouse, own) -> baskets.put(warehouse, new Basket(List.copyOf(own))));
        return baskets;
    }

    /** Only a basket from one warehouse goes into one order. */
    void requireOneWarehouse() {
        Map<Integer, Basket> baskets = byWarehouse();
        if (baskets.size() < 2) {
            return;
        }
        ObjectNode body = SimJson.object().put("code", 409).put("message", "The products are in different warehouses.");
        ArrayNode warehouses = body.putObject("error_detail").putArray("warehouses");
        baskets.forEach((warehouse, basket) -> {
            ArrayNode references = warehouses.addObject().put("id", warehouse).putArray("references");
            basket.skus().forEach(references::add);
        });
        throw Refusal.of(409, body);
    }

    /** A SKU may stand in several lines. */
    void requireStock() {
        Map<String, Integer> wanted = new TreeMap<>();
        Map<String, Integer> there = new TreeMap<>();
        for (Line line : lines) {
            wanted.merge(line.article().sku(), line.quantity(), Integer::sum);
            there.put(line.article().sku(), line.article().quantity());
        }
        List<String> missing = wanted.keySet().stream()
                .filter(sku -> wanted.getOrDefault(sku, 0) > there.getOrDefault(sku, 0))
                .toList();
        if (!missing.isEmpty()) {
            throw outOfStock(missing);
        }
    }

    Refusal outOfStock(List<String> skus) {
        return Refusal.skus("ER003", "Products have no stock.", skus);
    }
}
