package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where parcels are, by tracking number. Numbers nobody knows are left out. */
final class Tracking {

    private final OrderBook book;
    private final Progress progress;
    private final Replies replies;

    Tracking(OrderBook book, Progress progress, Replies replies) {
        this.book = book;
        this.progress = progress;
        this.replies = replies;
    }

    SimReply info(Call call) {
        List<String> numbers = call.request().queryAll("trackNumber").stream()
                .filter(number -> !number.isBlank())
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            throw Refusal.missing("trackNumber");
        }
        ArrayNode data = SimJson.array();
        List<Order> orders = book.all(call.account());
        for (String number : numbers) {
            for (Order order : orders) {
                Progress.State state = progress.state(order);
                if (state.tracking() != null && number.equals(OrderViews.trackNumber(order, state))) {
                    data.add(view(order, number, state));
                }
            }
        }
        return replies.ok(data);
    }

    private ObjectNode view(Order order, String number, Progress.State state) {
        ObjectNode view = SimJson.object()
                .put("trackingNumber", number)
                .put("logisticName", order.text("logisticName"))
                .put("trackingFrom", order.text("fromCountryCode"))
                .put("trackingTo", order.text("shippingCountryCode"))
                .put("deliveryDay", days(order, state))
                .put("deliveryTime", state.deliveredAt() == null ? null : Times.plain(state.deliveredAt()))
                .put("trackingStatus", state.tracking());
        boolean american = order.text("shippingCountryCode").equals("US");
        String digits = order.id().substring(6);
        return view.put("lastMileCarrier", state.handedOn() ? (american ? "USPS" : "GLS") : null)
                .put("lastTrackNumber", state.handedOn() ? "92" + digits + digits.substring(6) : null);
    }

    /** Whole days of the carrier's time, as text. */
    private @Nullable String days(Order order, Progress.State state) {
        if (state.deliveredAt() == null) {
            return null;
        }
        return Long.toString(progress.workedBetween(order.instant("paidAt"), state.deliveredAt())
                .toDays());
    }
}
