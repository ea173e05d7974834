package com.citadelbuy.supplierhub.server.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders that were promised and are not where they are said to be. */
final class Losses {

    /** States that say: the supplier has it. */
    private static final Set<String> THERE = Set.of(
            "created",
            "created_id_unknown",
            "confirming",
            "paying",
            "submitted",
            "processing",
            "partially_shipped",
            "shipped",
            "delivered",
            "returned",
            "refunded",
            "failed");

    /** States that say: we are still at it, which after the drain nobody is. */
    private static final Set<String> FORGOTTEN = Set.of("queued", "sending", "created", "confirming", "paying");

    private static final Set<String> WORKED_ON =
            Set.of("submitted", "processing", "partially_shipped", "shipped", "delivered");

    /** What an order needs beside being placed, by supplier. Some do it themselves, by an arrangement of the account's. */
    private static final Map<String, String> LAST_STEP = Map.of(
            "alibaba", "PAID",
            "banggood", "PAID",
            "bigbuy", "PAID",
            "cjdropshipping", "PAID",
            "doba", "PAID",
            "printful", "CONFIRMED",
            "vidaxl", "PAID");

    /** Where that is a person's part, ours ends before it. */
    private static final Set<String> SUBMITTED_UNPAID = Set.of("banggood");

    private final History history;
    private final Set<String> done;
    private final Set<String> placed;
    private final Set<String> theirs;

    private Losses(History history) {
        this.history = history;
        List<History.Deed> placements = history.deeds().stream()
                .filter(deed -> deed.kind().equals("PLACED"))
                .toList();
        this.done = history.deeds().stream()
                .map(deed -> deed.supplier() + " " + deed.theirId() + " " + deed.kind())
                .collect(Collectors.toSet());
        this.placed = placements.stream()
                .map(deed -> deed.supplier() + " " + deed.reference())
                .collect(Collectors.toSet());
        this.theirs = placements.stream()
                .map(deed -> deed.supplier() + " " + deed.theirId())
                .collect(Collectors.toSet());
    }

    static List<String> in(History history) {
        Losses losses = new Losses(history);
        List<String> lost = new ArrayList<>(losses.broken());
        history.parts().forEach(part -> lost.addAll(losses.of(part)));
        lost.addAll(losses.unheardOf());
        return lost;
    }

    /** Promises of orders that are not there, or without any part. */
    private List<String> broken() {
        Map<String, History.OrderRow> orders = history.orders().stream()
                .collect(Collectors.toMap(History.OrderRow::id, order -> order, (one, other) -> one));
        Set<String> withParts =
                history.parts().stream().map(History.PartRow::orderId).collect(Collectors.toSet());
        List<String> broken = new ArrayList<>();
        for (History.Promise promise : new HashSet<>(history.promises())) {
            History.OrderRow order = orders.get(promise.orderId());
            if (order == null || !withParts.contains(promise.orderId())) {
                broken.add(promise.orderId() + " was promised for " + promise.reference() + " and is not there");
            } else if (!promise.reference().equals(order.reference())) {
                broken.add(promise.orderId() + " was promised for " + promise.reference() + " and is the order of "
                        + order.reference());
            }
        }
        return broken;
    }

    private List<String> of(History.PartRow part) {
        boolean isPlaced = placed.contains(part.supplier() + " " + part.reference());
        List<String> lost = new ArrayList<>();
        if (!isPlaced && (THERE.contains(part.state()) || !part.theirIds().isEmpty())) {
            lost.add(named(part) + " and the supplier never took it");
        }
        if (isPlaced && (part.state().equals("rejected") || part.state().equals("queued"))) {
            lost.add(named(part) + " and the supplier took it");
        }
        if (!isPlaced && part.state().equals("cancelled")) {
            lost.add(named(part) + " and no client asked for that");
        }
        lost.addAll(unspent(part));
        if (FORGOTTEN.contains(part.state())) {
            lost.add(named(part) + " and nobody goes on with it");
        }
        if (Set.of("rejected", "on_hold").contains(part.state()) && part.reason() == null) {
            lost.add(named(part) + " and no reason is told");
        }
        for (String theirId : part.theirIds()) {
            if (isPlaced && !theirs.contains(part.supplier() + " " + theirId)) {
                lost.add(named(part) + " as " + theirId + ", which the supplier does not have");
            }
        }
        return lost;
    }

    /** Where confirming or paying is a step of its own, nothing is worked on before, whatever we say. */
    private List<String> unspent(History.PartRow part) {
        String step = LAST_STEP.get(part.supplier());
        boolean waits =
                SUBMITTED_UNPAID.contains(part.supplier()) && part.state().equals("submitted");
        if (step == null || waits || !WORKED_ON.contains(part.state())) {
            return List.of();
        }
        return part.theirIds().stream()
                .filter(theirId -> !done.contains(part.supplier() + " " + theirId + " " + step))
                .map(theirId -> named(part) + " as " + theirId + ", which was never " + step)
                .toList();
    }

    /** What suppliers took and we know nothing of. */
    private List<String> unheardOf() {
        Set<String> known = history.parts().stream()
                .map(part -> part.supplier() + " " + part.reference())
                .collect(Collectors.toSet());
        return placed.stream()
                .filter(one -> !known.contains(one))
                .sorted()
                .map(one -> one + " is at the supplier and in no row of ours")
                .toList();
    }

    private static String named(History.PartRow part) {
        return part.id() + " (" + part.supplier() + " " + part.reference() + ") is " + part.state();
    }
}
