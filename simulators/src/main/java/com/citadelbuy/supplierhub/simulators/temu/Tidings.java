package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Words what webhooks tell, if the seller permits that it is told and there is somebody to tell it. */
final class Tidings {

    static final String DATA = "eventData";
    static final String TIME = "time";
    static final String IN_PAIRS = "in_pairs";

    private static final String REGISTRATION = "app";

    private final SimClock clock;
    private final AppPage page;
    private final Permits permits;

    Tidings(SimClock clock, AppPage page, Permits permits) {
        this.clock = clock;
        this.page = page;
        this.permits = permits;
    }

    static String event(Mark mark) {
        return switch (mark.kind()) {
            case STATUS -> Permits.ORDER_STATUS;
            case ADDRESS -> Permits.ADDRESS;
            case CANCELLATION -> Permits.CANCELLATION;
            case AFTER_SALES -> Permits.AFTER_SALES;
        };
    }

    List<Announcement> of(Sale sale, Mark mark) {
        ObjectNode data = mall().put("parentOrderSn", sale.sn());
        switch (mark.kind()) {
            case STATUS ->
                data.put("orderSn", mark.item())
                        .put("orderStatus", mark.status())
                        .put("updateTime", mark.at().getEpochSecond());
            case ADDRESS -> {}
            case CANCELLATION -> afterSales(data, sale, mark);
            case AFTER_SALES -> afterSales(data, sale, mark).put("afterSalesType", AfterSales.RETURN_AND_REFUND);
        }
        return told(event(mark), "order " + sale.sn(), data, sale.sold(Magic.SIGNED_IN_PAIRS));
    }

    /** Which roles there are is not documented. */
    private static ObjectNode afterSales(ObjectNode data, Sale sale, Mark mark) {
        return data.put("parentAfterSalesSn", AfterSales.sn(sale))
                .put("parentAfterSalesStatus", mark.status())
                .put("updateAt", mark.at().toEpochMilli())
                .putNull("applyOperatorRole");
    }

    /** What the test event tells is not documented: whose it is, as all of them do. */
    List<Announcement> test() {
        return told(Permits.TEST, "test", mall(), false);
    }

    private static ObjectNode mall() {
        return SimJson.object().put("mallId", Tokens.MALL);
    }

    private List<Announcement> told(String event, String subject, ObjectNode data, boolean inPairs) {
        Optional<URI> url = page.url().filter(_ -> permits.all().contains(event));
        ObjectNode body = SimJson.object()
                .put(TIME, Long.toString(clock.now().toEpochMilli()))
                .put(IN_PAIRS, inPairs);
        body.set(DATA, data);
        return url.stream()
                .map(to -> new Announcement(event, subject, REGISTRATION, to, body))
                .toList();
    }
}
