package com.citadelbuy.supplierhub.server.sync.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan in plain words. */
final class Sentences {

    private Sentences() {}

    static List<String> of(Wish wish, List<Plan.Lane> lanes) {
        List<String> sentences = new ArrayList<>();
        lanes.forEach(lane -> sentences.add(alone(wish, lane)));
        boolean scarce = lanes.stream().anyMatch(lane -> lane.limitedBy() != null);
        if (scarce) {
            lanes.forEach(lane -> sentences.add(proposed(wish, lane)));
        } else if (!lanes.isEmpty()) {
            sentences.add("Everything can be as fresh as wanted, all lanes together.");
        }
        wish.budgets().stream()
                .filter(budget -> budget.reserve() > 0)
                .forEach(budget -> sentences.add("Of " + budget.name() + ", " + number(budget.reserve()) + " of "
                        + number(budget.capacity()) + " are kept for orders."));
        return List.copyOf(sentences);
    }

    private static String alone(Wish wish, Plan.Lane lane) {
        Long atWish = lane.atWish();
        Duration allEvery = lane.allEvery();
        String name = capital(lane.wish().lane());
        if (atWish == null || allEvery == null) {
            return name + ": no limit of the supplier counts it, so all " + number(wish.products()) + " every "
                    + time(lane.wish().every()) + ".";
        }
        if (atWish >= wish.products()) {
            return name + " alone: all " + number(wish.products()) + " every "
                    + time(lane.wish().every()) + ", and as many as " + number(atWish) + ".";
        }
        return name + " alone: " + number(atWish) + " products every "
                + time(lane.wish().every()) + ", or all " + number(wish.products()) + " every " + time(allEvery) + ".";
    }

    private static String proposed(Wish wish, Plan.Lane lane) {
        long hot = Math.min(wish.hot(), wish.products());
        String name = capital(lane.wish().lane()) + " beside the other lanes: ";
        return hot == 0 || !lane.wish().picks()
                ? name + "all " + number(wish.products()) + " every " + time(lane.restEvery()) + "."
                : name + "the " + number(hot) + " ordered lately or low in stock every " + time(lane.hotEvery())
                        + ", the other " + number(wish.products() - hot) + " every " + time(lane.restEvery()) + ".";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** In the largest unit of which there are two. */
    static String time(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return time.toSeconds() + " s";
        }
        if (time.compareTo(Duration.ofHours(2)) < 0) {
            return Math.round(time.toSeconds() / 60.0) + " min";
        }
        return time.compareTo(Duration.ofDays(2)) < 0
                ? Math.round(time.toMinutes() / 60.0) + " h"
                : Math.round(time.toHours() / 24.0) + " days";
    }
}
