package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** What a parent order is marked with. All marks are always told, with one or nought. */
final class Labels {

    static final String CANCELLATION = "pending_buyer_cancellation";
    static final String ADDRESS_CHANGE = "pending_buyer_address_change";
    static final String RISK = "pending_risk_control_alert";

    private static final String SOON = "soon_to_be_overdue";
    private static final String LATE = "past_due";
    private static final Duration A_DAY = Duration.ofDays(1);

    static final List<String> NAMES =
            List.of(SOON, LATE, CANCELLATION, ADDRESS_CHANGE, RISK, "signature_required_on_delivery");

    private Labels() {}

    /** Those that hold. */
    static List<String> of(Sale sale) {
        List<String> labels = new ArrayList<>();
        if (sale.wishes().awaitsCancellation()) {
            labels.add(CANCELLATION);
        }
        if (sale.wishes().awaitsAddress()) {
            labels.add(ADDRESS_CHANGE);
        }
        if (sale.wishes().underRiskControl()) {
            labels.add(RISK);
        }
        return labels;
    }

    static ArrayNode shown(Sale sale, SimClock clock) {
        List<String> holding = new ArrayList<>(of(sale));
        if (sale.status() == Sale.UN_SHIPPING) {
            Instant now = clock.now();
            if (now.isAfter(sale.shipBy())) {
                holding.add(LATE);
            } else if (now.isAfter(clock.after(sale.shipBy(), A_DAY.negated()))) {
                holding.add(SOON);
            }
        }
        ArrayNode list = SimJson.array();
        NAMES.forEach(name -> list.addObject().put("name", name).put("value", holding.contains(name) ? 1 : 0));
        return list;
    }
}
