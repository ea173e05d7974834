package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.bigbuy.Countries.Zone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who carries parcels, how far and for how much. */
final class Carriers {

    /**
     * A carrier.
     *
     * @param code its name in orders
     * @param id its id in orders and in tracking
     * @param name its name everywhere else
     * @param service the id of its one service
     */
    record Carrier(
            String code,
            String id,
            String name,
            String service,
            String delay,
            String base,
            String perKilo,
            Set<Zone> zones) {

        /** Without tax. Each kilo after the first costs more, and abroad all is dearer. */
        BigDecimal cost(Zone zone, BigDecimal weight) {
            BigDecimal kilos =
                    weight.setScale(0, RoundingMode.CEILING).max(BigDecimal.ONE).subtract(BigDecimal.ONE);
            BigDecimal home = new BigDecimal(base).add(new BigDecimal(perKilo).multiply(kilos));
            BigDecimal factor = switch (zone) {
                case SPAIN, PORTUGAL -> BigDecimal.ONE;
                case UNION -> new BigDecimal("1.5");
                case EXPORT -> new BigDecimal("2.8");
            };
            return Money.cents(home.multiply(factor));
        }
    }

    private static final Set<Zone> IBERIA = EnumSet.of(Zone.SPAIN, Zone.PORTUGAL);
    private static final Set<Zone> ABROAD = EnumSet.of(Zone.PORTUGAL, Zone.UNION, Zone.EXPORT);
    private static final Set<Zone> ALL_ZONES = EnumSet.allOf(Zone.class);

    static final List<Carrier> ALL = List.of(
            new Carrier("chrono", "43", "Chrono", "143", "1-2 days", "4.00", "0.45", IBERIA),
            new Carrier("correos", "40", "Correos", "140", "2-4 days", "3.70", "0.60", EnumSet.of(Zone.SPAIN)),
            new Carrier(
                    "gls",
                    "80",
                    "GLS",
                    "180",
                    "4-6 days",
                    "5.60",
                    "0.70",
                    EnumSet.complementOf(EnumSet.of(Zone.EXPORT))),
            new Carrier("ups", "46", "UPS", "146", "2-3 days", "8.90", "1.10", ALL_ZONES),
            new Carrier("dhl", "47", "DHL", "147", "1-3 days", "9.80", "1.25", ALL_ZONES),
            new Carrier("tnt", "48", "TNT", "148", "3-5 days", "8.20", "1.30", EnumSet.of(Zone.UNION)),
            new Carrier("seur", "44", "Seur", "144", "1-2 days", "4.95", "0.50", IBERIA),
            new Carrier(
                    "correosinternational", "41", "Correos International", "141", "6-12 days", "4.30", "1.40", ABROAD));

    private Carriers() {}

    static Optional<Carrier> byCode(String code) {
        return ALL.stream().filter(carrier -> carrier.code().equals(code)).findFirst();
    }

    static List<Carrier> to(Zone zone) {
        return ALL.stream().filter(carrier -> carrier.zones().contains(zone)).toList();
    }

    /** The cheapest of those that may be chosen. */
    static Optional<Carrier> cheapest(List<Carrier> allowed, Zone zone, BigDecimal weight) {
        return to(zone).stream()
                .filter(allowed::contains)
                .min(Comparator.comparing(carrier -> carrier.cost(zone, weight)));
    }
}
