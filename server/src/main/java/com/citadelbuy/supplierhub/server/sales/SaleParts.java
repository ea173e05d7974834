package com.citadelbuy.supplierhub.server.sales;

import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Sale;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what lists tell of a sale in parts: a page's end may fall into the middle of one. Pure. */
final class SaleParts {

    private SaleParts() {}

    /**
     * What is known, with what is told now. Lines that are not told stay as they are; of what is said of the whole, a part changes
     * only what every part says alike, or two of them would contradict each other for ever.
     */
    static Sale joined(Sale known, Sale told) {
        if (ids(told).containsAll(ids(known))) {
            return told;
        }
        Map<String, Sale.Line> lines = byId(known);
        told.lines().forEach(line -> lines.put(line.id(), line));
        return together(known, told, List.copyOf(lines.values()));
    }

    /** What is known, with the lines that only what is told late shows; empty where there are none. */
    static Optional<Sale> completed(Sale known, Sale late) {
        Map<String, Sale.Line> lines = byId(known);
        if (lines.keySet().containsAll(ids(late))) {
            return Optional.empty();
        }
        late.lines().forEach(line -> lines.putIfAbsent(line.id(), line));
        List<Sale.Line> all = List.copyOf(lines.values());
        return Optional.of(with(known, known.word().isBlank() ? of(all) : known.status(), all));
    }

    /** Whether some line would go back. */
    static boolean isBack(Sale known, Sale told) {
        Map<String, Sale.Line> before = byId(known);
        return told.lines().stream().anyMatch(line -> {
            Sale.@Nullable Line was = before.get(line.id());
            return was != null && Progression.rank(line.status()) < Progression.rank(was.status());
        });
    }

    private static Sale together(Sale known, Sale told, List<Sale.Line> lines) {
        Map<String, String> details = new HashMap<>(told.details());
        details.putAll(known.details());
        return new Sale(
                told.id(),
                known.number() == null ? told.number() : known.number(),
                told.word().isBlank() ? of(lines) : told.status(),
                told.word(),
                told.reason(),
                lines,
                told.total() == null ? known.total() : told.total(),
                told.shipTo() == null ? known.shipTo() : told.shipTo(),
                known.createdAt() == null ? told.createdAt() : known.createdAt(),
                later(known.changedAt(), told.changedAt()),
                earlier(known.shipBy(), told.shipBy()),
                details,
                known.raw());
    }

    private static Sale with(Sale sale, OrderStatus status, List<Sale.Line> lines) {
        return new Sale(
                sale.id(),
                sale.number(),
                status,
                sale.word(),
                sale.reason(),
                lines,
                sale.total(),
                sale.shipTo(),
                sale.createdAt(),
                sale.changedAt(),
                sale.shipBy(),
                sale.details(),
                sale.raw());
    }

    private static Map<String, Sale.Line> byId(Sale sale) {
        Map<String, Sale.Line> lines = new LinkedHashMap<>();
        sale.lines().forEach(line -> lines.put(line.id(), line));
        return lines;
    }

    private static Set<String> ids(Sale sale) {
        return sale.lines().stream().map(Sale.Line::id).collect(Collectors.toSet());
    }

    private static OrderStatus of(List<Sale.Line> lines) {
        return Sale.statusOf(lines.stream().map(Sale.Line::status).toList());
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
