package com.citadelbuy.supplierhub.server.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Draws what the clients of a run want; the same seed draws the same. */
final class Intents {

    private final Offers offers;
    private final Random random;
    private final long seed;

    Intents(Offers offers, long seed) {
        this.offers = offers;
        this.seed = seed;
        this.random = new Random(seed);
    }

    List<Intent> draw(int count) {
        List<String> suppliers = suppliers(count);
        List<Intent> intents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String reference = "chaos-" + Long.toUnsignedString(seed, 36) + "-" + i;
            intents.add(new Intent(i, reference, "key-" + reference, lines(suppliers.get(i), suppliers), manner()));
        }
        return intents;
    }

    /** How many orders go to each supplier; of a small run everybody gets a few. */
    Map<String, Integer> shares(int count) {
        List<String> suppliers = offers.bySupplier().keySet().stream().sorted().toList();
        int whole = suppliers.stream().mapToInt(id -> Market.of(id).share()).sum();
        Map<String, Integer> shares = new TreeMap<>();
        for (String supplier : suppliers) {
            Market market = Market.of(supplier);
            int least = Math.min(market.least(), count / (2 * suppliers.size()));
            shares.put(supplier, Math.max(least, count * market.share() / whole));
        }
        int over = shares.values().stream().mapToInt(Integer::intValue).sum() - count;
        String widest = suppliers.stream()
                .max(Comparator.comparing(id -> Market.of(id).share()))
                .orElseThrow();
        shares.merge(widest, -over, Integer::sum);
        return shares;
    }

    /** Mixed, but whoever is slow to prove that an order is absent comes early, or the drain would wait for it alone. */
    private List<String> suppliers(int count) {
        List<String> suppliers = new ArrayList<>();
        List<String> slow = new ArrayList<>();
        shares(count)
                .forEach((supplier, share) ->
                        (Market.of(supplier).isSlow() ? slow : suppliers).addAll(Collections.nCopies(share, supplier)));
        Collections.shuffle(suppliers, random);
        int early = Math.max(slow.size(), count / 3);
        for (String supplier : slow) {
            suppliers.add(random.nextInt(Math.min(early, suppliers.size() + 1)), supplier);
        }
        return suppliers;
    }

    /** One line mostly; else a second one, which may make it an order of two suppliers. */
    private List<Intent.Line> lines(String supplier, List<String> suppliers) {
        List<Intent.Line> lines = new ArrayList<>();
        lines.add(line(supplier));
        String other = suppliers.get(random.nextInt(suppliers.size()));
        if (random.nextInt(4) == 0
                && !Market.of(other).isNarrow()
                && !Market.of(other).isSlow()) {
            Intent.Line second = line(other);
            if (!second.variantId().equals(lines.getFirst().variantId())) {
                lines.add(second);
            }
        }
        return lines;
    }

    private Intent.Line line(String supplier) {
        List<Intent.Line> all = offers.bySupplier().getOrDefault(supplier, List.of());
        Intent.Line offer = all.get(random.nextInt(all.size()));
        return new Intent.Line(
                supplier,
                offer.productId(),
                offer.variantId(),
                1 + random.nextInt(Market.of(supplier).isNarrow() ? 2 : 9));
    }

    private Intent.Manner manner() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> Intent.Manner.TWICE_AT_ONCE;
            case 2 -> Intent.Manner.REFERENCE_ONLY;
            case 3 -> Intent.Manner.HANGS_UP;
            default -> Intent.Manner.PLAIN;
        };
    }
}
