package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.Chronicle;
import java.util.ArrayList;
import java.util.List;

/** What can be said of an order and its parcel, and what webhook each thing is worth. */
final class OrderMarks {

    private static final List<String> STANDING_STILL = List.of("DELIVERED", "CANCELLED", "quarantined");

    private final Progress progress;

    OrderMarks(Progress progress) {
        this.progress = progress;
    }

    Chronicle.Standing of(Order order) {
        Progress.State state = progress.state(order);
        List<String> marks = new ArrayList<>(List.of("created"));
        if (!state.status().equals("CREATED")) {
            marks.add("order " + state.status() + " " + state.sub());
        }
        if (order.doc().has("sandboxTrack")) {
            marks.add("number " + order.text("trackNumber"));
        }
        progress.scans(order).forEach(scan -> marks.add("scan " + scan.status()));
        // Until it is paid, and if it is a sandbox order at all, only people move it.
        boolean byPeople = order.step() != Order.Step.PAID || order.sandbox();
        return new Chronicle.Standing(marks, byPeople || STANDING_STILL.contains(state.status()));
    }

    /** {@code INSERT} or {@code UPDATE} of the order; {@code LOGISTIC} for what the carrier tells. */
    static String type(String mark) {
        if (mark.equals("created")) {
            return "INSERT";
        }
        return mark.startsWith("order ") ? "UPDATE" : "LOGISTIC";
    }
}
