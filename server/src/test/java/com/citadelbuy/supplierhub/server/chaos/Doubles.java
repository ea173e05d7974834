package com.citadelbuy.supplierhub.server.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders that are there more than once, and what webhooks did more than once. */
final class Doubles {

    /** A supplier's event, and the row that it became. */
    private record Taken(String event, String inboxId) {}

    private Doubles() {}

    static List<String> in(History history) {
        List<String> doubles = new ArrayList<>();
        doubles.addAll(repeated(
                deeds(history, Set.of("PLACED")).map(deed -> deed.supplier() + " " + deed.reference()),
                "was placed more than once"));
        doubles.addAll(repeated(
                deeds(history, Set.of("PAID", "CONFIRMED"))
                        .map(deed -> deed.supplier() + " " + deed.theirId() + " " + deed.kind()),
                "was done more than once"));
        doubles.addAll(repeated(
                history.parts().stream()
                        .flatMap(part -> part.theirIds().stream().map(id -> part.supplier() + " " + id)),
                "is the id of more than one supplier order"));
        doubles.addAll(repeated(keys(history, History.OrderRow::reference), "is the reference of more than one order"));
        doubles.addAll(repeated(keys(history, History.OrderRow::key), "is the key of more than one order"));
        doubles.addAll(repeated(
                history.mail().inbox().stream()
                        .filter(row -> row.eventId() != null)
                        .map(row -> row.connectionId() + " " + row.eventId()),
                "is in the inbox more than once"));
        doubles.addAll(repeated(
                history.mail().acknowledged().stream()
                        .filter(one -> one.eventId() != null)
                        .map(one -> new Taken(one.supplier() + " " + one.eventId(), one.inboxId()))
                        .distinct()
                        .map(Taken::event),
                "was taken in more than once"));
        doubles.addAll(repeated(
                history.mail().deliveries().stream().map(Mail.DeliveryRow::eventId), "has more than one delivery"));
        doubles.addAll(repeated(
                history.parcels().stream().map(parcel -> parcel.partId() + " " + parcel.number()),
                "is a parcel that is there more than once"));
        doubles.addAll(repeated(
                history.events().stream()
                        .filter(event -> event.type().equals("shipment.created"))
                        .map(History.EventRow::orderId),
                "is a parcel that became known more than once"));
        doubles.addAll(manyPromises(history));
        doubles.addAll(unwanted(history));
        doubles.addAll(Wishes.tooMuch(history));
        doubles.addAll(Untold.again(history));
        return doubles;
    }

    private static Stream<History.Deed> deeds(History history, Set<String> kinds) {
        return history.deeds().stream().filter(deed -> kinds.contains(deed.kind()));
    }

    private static Stream<String> keys(
            History history, Function<History.OrderRow, @org.jspecify.annotations.Nullable String> part) {
        return history.orders().stream().map(part).filter(Objects::nonNull).map(String::valueOf);
    }

    /** One wish, several orders. */
    private static List<String> manyPromises(History history) {
        return repeated(
                new HashSet<>(history.promises()).stream().map(History.Promise::reference),
                "was promised as more than one order");
    }

    /** Orders that nobody wanted. */
    private static List<String> unwanted(History history) {
        Set<String> offered = Set.copyOf(history.offered());
        return history.orders().stream()
                .filter(order -> order.reference() == null || !offered.contains(order.reference()))
                .map(order -> order.id() + " was ordered by nobody")
                .toList();
    }

    private static List<String> repeated(Stream<String> all, String what) {
        return all.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .filter(counted -> counted.getValue() > 1)
                .map(counted -> counted.getKey() + " " + what + " (" + counted.getValue() + ")")
                .sorted()
                .toList();
    }
}
