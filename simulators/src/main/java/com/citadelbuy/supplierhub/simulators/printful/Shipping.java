package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ways of shipping, their price in dollars and how long they take. */
final class Shipping {

    static final String STANDARD = "STANDARD";
    static final String FAST = "PRINTFUL_FAST";
    static final String CARBON_OFFSET = "STANDARD_CARBON_OFFSET";

    /**
     * One way.
     *
     * @param id what an order names
     */
    record Rate(String id, String label, BigDecimal dollars, int minDays, int maxDays) {

        /** Names carry the dates, an invisible word joiner before the dash, and a blank at the end. */
        String name(LocalDate today) {
            LocalDate from = minDate(today);
            LocalDate to = maxDate(today);
            String end = (from.getMonth() == to.getMonth() ? "" : month(to) + " ") + to.getDayOfMonth();
            return label + " (Estimated delivery: " + month(from) + " " + from.getDayOfMonth() + "\u2060–" + end + ") ";
        }

        LocalDate minDate(LocalDate today) {
            return today.plusDays(minDays);
        }

        LocalDate maxDate(LocalDate today) {
            return today.plusDays(maxDays);
        }

        private static String month(LocalDate date) {
            return date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        }
    }

    private final SimClock clock;

    Shipping(SimClock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return clock.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    List<Rate> rates(String country, long pieces) {
        boolean us = country.equals("US");
        boolean near = us || Countries.inEurope(country);
        BigDecimal first = new BigDecimal(us ? "4.75" : near ? "4.79" : "8.95");
        BigDecimal each = new BigDecimal(us ? "2.20" : near ? "1.50" : "3.10");
        BigDecimal standard = first.add(each.multiply(BigDecimal.valueOf(pieces - 1)));
        int from = near ? 4 : 7;
        int to = near ? 7 : 15;
        List<Rate> rates = new ArrayList<>();
        rates.add(new Rate(STANDARD, "Flat Rate", standard, from, to));
        rates.add(new Rate(
                CARBON_OFFSET,
                "Standard rate with CO2 offsetting",
                standard.multiply(new BigDecimal("1.16")),
                from,
                to));
        if (us) {
            rates.add(new Rate(FAST, "Printful Fast", standard.add(new BigDecimal("7.50")), 2, 3));
        }
        return rates;
    }

    /** The way an order names; refused where it is unknown or does not lead there. */
    Rate chosen(String id, String country, long pieces) {
        return rates(country, pieces).stream()
                .filter(rate -> rate.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.badRequest("The shipping method selected for the order is invalid or not supported"));
    }
}
