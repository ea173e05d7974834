package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far the clock has carried one import. No call can pay: a person has to open the import on Banggood's page and pay it
 * there, and nobody can click here, so that the clock plays this person as well.
 */
record Course(ObjectNode order, SimClock clock) {

    private static final Duration OPENED = Duration.ofHours(1);
    private static final Duration PAID = Duration.ofHours(2);
    private static final Duration CANCELLED = PAID.plusHours(6);
    private static final Duration SENT = PAID.plusHours(24);
    private static final Duration BETWEEN_PARTS = Duration.ofHours(12);
    /** A label is written, and its number shown, before the parcel leaves. */
    private static final Duration LABELLED_BEFORE = Duration.ofHours(12);

    private static final Duration DEPARTED = Duration.ofHours(18);
    private static final Duration TRAVEL = Duration.ofHours(96);

    private static final String PENDING = "Payment Pending";
    private static final String PROCESSING = "Processing";

    /**
     * The list of words is not public: the first three stand in the documents to the letter, the others hold what the
     * documents tell to look for.
     */
    static final Set<String> WORDS = Set.of(
            PENDING,
            PROCESSING,
            "Shipped",
            "Unpaid",
            "Awaiting Payment",
            "Paid",
            "Packing",
            "Partially Shipped",
            "Dispatched",
            "Delivered",
            "Completed",
            "Received",
            "On Hold",
            "Cancelled",
            "Closed",
            "Refunded",
            "Returned");

    private static final String ON_ITS_WAY = "Parcel departed from sorting center";
    private static final String ARRIVED = "Delivered";

    /** All that is documented of what happens to a parcel. */
    static final Set<String> EVENTS = Set.of(ON_ITS_WAY, ARRIVED);

    /** Something that is said of an order or a parcel, from some time after the import on. */
    private record Due(String text, Duration after) {}

    /** Something that has been said. */
    record Said(String text, Instant at) {}

    Marker marker() {
        return Marker.valueOf(order.path("marker").asString());
    }

    String reference() {
        return order.path("reference").asString();
    }

    boolean opened() {
        return passed(OPENED);
    }

    /** Whether a read tells of the import at all. */
    boolean listed() {
        return opened() || marker() != Marker.LATE_READ;
    }

    boolean paid() {
        return passed(PAID) && marker() != Marker.INSUFFICIENT_FUNDS;
    }

    boolean cancelled() {
        return passed(CANCELLED) && marker() == Marker.CANCELLED;
    }

    /** Banggood's own orders; none until somebody has opened the import. */
    List<JsonNode> parts() {
        return opened() ? order.path("parts").valueStream().toList() : List.of();
    }

    /** Where among the parts an order of this number stands; its number must be one of them. */
    int place(String number) {
        List<JsonNode> parts = order.path("parts").valueStream().toList();
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).path("order_id").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** What has been said of a part, oldest first. */
    List<Said> history(int part) {
        return soFar(plan(part));
    }

    private Stream<Due> plan(int part) {
        Due pending = new Due(PENDING, OPENED);
        Due processing = new Due(PROCESSING, PAID);
        return switch (marker()) {
            case INSUFFICIENT_FUNDS -> Stream.of(pending);
            case UNKNOWN_STATUS -> Stream.of(pending, new Due("Quarantined", PAID));
            case ON_HOLD -> Stream.of(pending, new Due("On Hold", PAID));
            case NEVER_SHIPS -> Stream.of(pending, processing);
            case CANCELLED -> Stream.of(pending, processing, new Due("Cancelled", CANCELLED));
            default ->
                Stream.of(
                        pending,
                        processing,
                        new Due("Shipped", sent(part)),
                        new Due("Delivered", sent(part).plus(TRAVEL)));
        };
    }

    /** What has happened to the parcel of a part, oldest first. */
    List<Said> events(int part) {
        return travels()
                ? soFar(Stream.of(
                        new Due(ON_ITS_WAY, sent(part).plus(DEPARTED)),
                        new Due(ARRIVED, sent(part).plus(TRAVEL))))
                : List.of();
    }

    /** Empty until there is one. It says nothing of where the parcel is, and may be there before anybody has paid. */
    String trackNumber(int part) {
        boolean early = marker() == Marker.INSUFFICIENT_FUNDS && opened();
        boolean labelled = travels() && passed(sent(part).minus(LABELLED_BEFORE));
        String number = order.path("parts").path(part).path("order_id").asString();
        return early || labelled ? "UD%09dCN".formatted(Long.parseLong(number) % 1_000_000_000) : "";
    }

    private boolean travels() {
        return switch (marker()) {
            case INSUFFICIENT_FUNDS, UNKNOWN_STATUS, ON_HOLD, NEVER_SHIPS, CANCELLED -> false;
            default -> true;
        };
    }

    private static Duration sent(int part) {
        return SENT.plus(BETWEEN_PARTS.multipliedBy(part));
    }

    private List<Said> soFar(Stream<Due> plan) {
        return plan.filter(due -> passed(due.after()))
                .map(due -> new Said(due.text(), clock.after(imported(), due.after())))
                .toList();
    }

    private boolean passed(Duration sinceImport) {
        return clock.worked(imported()).compareTo(sinceImport) >= 0;
    }

    private Instant imported() {
        return Instant.parse(order.path("imported").asString());
    }

    /** A part as it is read. */
    ObjectNode shown(int part) {
        JsonNode kept = order.path("parts").path(part);
        ObjectNode shown = SimJson.object()
                .put("order_id", kept.path("order_id").asString())
                .put("status", history(part).getLast().text());
        for (String field : List.of("currency", "shipmethod_code", "total_amount", "sub_amount")) {
            shown.put(field, kept.path(field).asString());
        }
        shown.put("ds_discount", "0.00")
                .put("shipfee", kept.path("shipfee").asString())
                .put("ship_insurance", "0.00")
                .put("tariff_insurance", "0.00");
        shown.set("product_list", kept.path("product_list"));
        return shown;
    }

    /** Without the recipient. */
    @Override
    public String toString() {
        return "Course of " + reference();
    }
}
