package com.citadelbuy.supplierhub.server.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether our orders are what was wanted: each line once, in one part for each supplier. */
final class Wishes {

    private final Map<String, History.Wish> wishes;
    private final Map<String, String> suppliers;
    private final Map<String, List<History.LineRow>> lines;
    private final Map<String, List<History.PartRow>> parts;

    private Wishes(History history) {
        this.wishes = history.wishes().stream()
                .collect(Collectors.toMap(History.Wish::reference, wish -> wish, (one, other) -> one));
        this.suppliers = history.parts().stream()
                .collect(Collectors.toMap(History.PartRow::id, History.PartRow::supplier, (one, other) -> one));
        this.lines = history.lines().stream().collect(Collectors.groupingBy(History.LineRow::orderId));
        this.parts = history.parts().stream().collect(Collectors.groupingBy(History.PartRow::orderId));
    }

    /** What was wanted and is in no part of the order. */
    static List<String> missing(History history) {
        Wishes all = new Wishes(history);
        List<String> missing = new ArrayList<>();
        for (History.OrderRow order : history.orders()) {
            all.of(order).ifPresent(wish -> {
                List<History.Line> left = new ArrayList<>(wish.lines());
                all.held(order).forEach(left::remove);
                left.forEach(line -> missing.add(order.id() + " lacks " + line));
            });
        }
        return missing;
    }

    /** What is in an order beyond that, or in more parts than its supplier should get. */
    static List<String> tooMuch(History history) {
        Wishes all = new Wishes(history);
        List<String> much = new ArrayList<>();
        for (History.OrderRow order : history.orders()) {
            all.of(order).ifPresent(wish -> {
                List<History.Line> left = all.held(order);
                wish.lines().forEach(left::remove);
                left.forEach(line -> much.add(order.id() + " has more than was wanted: " + line));
                much.addAll(all.manyParts(order));
            });
        }
        return much;
    }

    private Optional<History.Wish> of(History.OrderRow order) {
        return Optional.ofNullable(order.reference()).flatMap(reference -> Optional.ofNullable(wishes.get(reference)));
    }

    private List<History.Line> held(History.OrderRow order) {
        return lines.getOrDefault(order.id(), List.of()).stream()
                .map(line -> new History.Line(
                        suppliers.getOrDefault(line.partId(), "nobody"), line.variantId(), line.quantity()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<String> manyParts(History.OrderRow order) {
        Map<String, Integer> counts = new HashMap<>();
        parts.getOrDefault(order.id(), List.of()).forEach(part -> counts.merge(part.supplier(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(counted -> counted.getValue() > 1)
                .map(counted -> order.id() + " has " + counted.getValue() + " parts at " + counted.getKey())
                .sorted()
                .toList();
    }
}
