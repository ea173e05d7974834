package com.citadelbuy.supplierhub.server.chaos;

import java.util.ArrayList;
import java.util.Collections;
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

    /** How many orders go to each supplier. */
    Map<String, Integer> shares(int count) {
        Map<String, Integer> shares = new TreeMap<>();
        List<String> suppliers = offers.bySupplier().keySet().stream().sorted().toList();
        int whole = suppliers.stream().mapToInt(id -> Market.of(id).share()).sum();
        int left = count;
        for (String supplier : suppliers) {
            Market market = Market.of(supplier);
            int share = Math.min(left, Math.max(market.least(), count * market.share() / whole));
            shares.put(supplier, share);
            left -= share;
        }
        shares.merge(suppliers.stream().filter(id -> !Market.of(id).isNarrow()).findFirst().orElse(suppliers.getFirst()), left, Integer::sum);
        return shares;
    }

    private List<String> suppliers(int count) {
        List<String> suppliers = new ArrayList<>();
        shares(count).forEach((supplier, share) -> suppliers.addAll(Collections.nCopies(share, supplier)));
        Collections.shuffle(suppliers, random);
        return suppliers;
    }

    /** One line mostly; else a second one, which may make it an order of two suppliers. */
    private List<Intent.Line> lines(String supplier, List<String> suppliers) {
        List<Intent.Line> lines = new ArrayList<>();
        lines.add(line(supplier));
        String other = suppliers.get(random.nextInt(suppliers.size()));
        if (random.nextInt(4) == 0 && !Market.of(other).isNarrow()) {
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
        return new Intent.Line(offer.productId(), offer.variantId(), 1 + random.nextInt(2));
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
