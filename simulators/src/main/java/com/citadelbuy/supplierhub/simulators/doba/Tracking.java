package com.citadelbuy.supplierhub.simulators.doba;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What carriers tell of parcels: one result for each parcel, and one without a waybill where none has left. */
final class Tracking {

    private static final int MOST_IDS = 20;

    private final OrderBook book;
    private final Progress progress;

    Tracking(OrderBook book, Progress progress) {
        this.book = book;
        this.progress = progress;
    }

    SimReply query(Call call) {
        List<ObjectNode> results = new ArrayList<>();
        for (String id : ids(call.body())) {
            Optional<Order> order = book.own(call.account(), id);
            if (order.isEmpty()) {
                results.add(Envelope.bad("The order does not exist"));
            } else {
                results.addAll(results(order.get()));
            }
        }
        return Envelope.many(results);
    }

    /** Several may be asked for; whether as a list or joined by comma is not documented, so that either is taken. */
    private static List<String> ids(Body body) {
        if (body.json().path("ordBusiId").isArray()) {
            return body.texts("ordBusiId", MOST_IDS);
        }
        List<String> ids = Arrays.stream(body.required("ordBusiId").split(","))
                .map(String::strip)
                .toList();
        if (ids.size() > MOST_IDS) {
            throw Refusal.invalid("ordBusiId");
        }
        return ids;
    }

    private List<ObjectNode> results(Order order) {
        List<Progress.Parcel> parcels = progress.parcels(order);
        if (parcels.isEmpty()) {
            return List.of(Envelope.good(view(order, null)));
        }
        return parcels.stream()
                .map(parcel -> Envelope.good(view(order, parcel)))
                .toList();
    }

    /** The codes are not documented; none is shown. */
    private static ObjectNode view(Order order, Progress.@Nullable Parcel parcel) {
        Shipping.Method method = order.lines().getFirst().method();
        ObjectNode view = SimJson.object()
                .put("ordBusiId", order.id())
                .put("waybillId", parcel == null ? null : parcel.waybill())
                .put("logisComNameEn", parcel == null ? null : method.carrier())
                .put("logisShippingMethodNameEn", parcel == null ? null : method.shown());
        ArrayNode details = view.putArray("logisTrackDetails");
        if (parcel != null) {
            parcel.scans()
                    .forEach(scan -> details.addObject()
                            .putNull("code")
                            .put("desc", scan.words())
                            .put("occurTime", Times.text(scan.at())));
        }
        return view;
    }
}
