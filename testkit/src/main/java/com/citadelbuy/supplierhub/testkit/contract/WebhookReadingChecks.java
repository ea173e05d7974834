package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SentWebhook;
import com.citadelbuy.supplierhub.simulators.WebhookFault;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject.Order;
import com.citadelbuy.supplierhub.spi.model.Observation.Told;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link ReadWebhooks}: a delivery tells what a look would show, or nothing but that a look is due. */
final class WebhookReadingChecks implements Suite {

    /** No supplier's delay is longer than this. */
    private static final Duration LATE = Duration.ofHours(12);

    private static final int A_FEW = 3;

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        if (subject.can(PlaceOrders.class)) {
            checks.add(
                    CallbackLine.check(subject, "a delivery names the order it is about", WebhookReadingChecks::named));
            checks.add(CallbackLine.check(
                    subject, "what a delivery tells is what a look shows", WebhookReadingChecks::equal));
            checks.add(CallbackLine.check(subject, "an order is told of all the way", WebhookReadingChecks::allTheWay));
            checks.add(CallbackLine.check(
                    subject, "what comes late is told as of when it was", WebhookReadingChecks::late));
        }
        checks.add(CallbackLine.check(
                subject, "what a delivery tells of goods is what a look shows", WebhookReadingChecks::goods));
        checks.add(CallbackLine.check(
                subject, "a delivery reads the same at any time, and calls nobody", WebhookReadingChecks::pure));
        checks.add(CallbackLine.check(subject, "a delivery that nobody can read is BAD_RESPONSE", (_, line) -> {
            WebhookDelivery right = line.first();
            for (String odd : List.of("", "{\"data\": <oops", "\"text\"", "[]")) {
                byte[] body = odd.getBytes(StandardCharsets.UTF_8);
                WebhookDelivery wrong = new WebhookDelivery(right.headers(), Map.of(), body, right.receivedAt());
                Expect.failure(() -> line.read(wrong), Kind.BAD_RESPONSE);
            }
        }));
        checks.add(CallbackLine.check(subject, "nothing of a delivery is printed", (_, line) -> {
            WebhookDelivery delivery = line.first();
            String printed = delivery + " " + line.read(delivery) + " " + line.judge(delivery);
            for (String hidden : Sentinels.personal(Sentinels.address(subject.hints()))) {
                assertThat(printed).doesNotContain(hidden);
            }
        }));
        return checks;
    }

    private static void named(Stage stage, CallbackLine line) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.placed(stage.shopper().order());
        List<Observation> seen = read(line);
        assertThat(seen).as("observations of a placed order").isNotEmpty();
        OrderSnapshot now = life.read(order);
        assertThat(seen).anyMatch(one -> isAbout(one, now));
        assertThat(seen).allMatch(one -> !one.type().isBlank());
    }

    private static boolean isAbout(Observation observation, OrderSnapshot order) {
        return observation.subject() instanceof Order(String id, String reference, Map<String, String> details)
                && (order.id().equals(id)
                        || (reference != null && reference.equals(order.reference()))
                        || (!details.isEmpty() && order.details().entrySet().containsAll(details.entrySet())));
    }

    private static void equal(Stage stage, CallbackLine line) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.placed(stage.shopper().order());
        compare(stage, line);
        life.settle(order);
        compare(stage, line);
        life.until(order, now -> {
            compare(stage, line);
            return now.status() == OrderStatus.DELIVERED;
        });
        compare(stage, line);
    }

    private static void goods(Stage stage, CallbackLine line) {
        stage.guide().products().stream().limit(A_FEW).forEach(product -> {
            line.tellOfGoods(product);
            compare(stage, line);
        });
    }

    /** Of what is told of one thing the last is held against a look; time stands still meanwhile. */
    private static void compare(Stage stage, CallbackLine line) {
        Map<String, Observation> last = new LinkedHashMap<>();
        for (Observation one : read(line)) {
            last.put(one.subject() + " " + one.told().getClass().getSimpleName(), one);
        }
        last.values().forEach(one -> compare(stage, one));
    }

    private static void compare(Stage stage, Observation one) {
        switch (one.told()) {
            case Told.Hint _ -> {}
            case Told.Orders(List<OrderSnapshot> orders) -> orders.forEach(told -> same(told, look(stage, told.id())));
            case Told.Shipments(List<Shipment> shipments) -> shipments(stage, one, shipments);
            case Told.Levels(List<InventoryLevel> levels) ->
                assertThat(allLevels(stage)).containsAll(levels);
            case Told.Content(CatalogProduct product) ->
                same(product, stage.ability(ReadProduct.class).byId(product.id()));
        }
    }

    private static void shipments(Stage stage, Observation one, List<Shipment> told) {
        String id = one.subject() instanceof Order order ? order.id() : null;
        if (id == null) {
            throw new AssertionError("Shipments are told of what is no order with an id: " + one);
        }
        List<Shipment> shown = stage.ability(ReadShipments.class).of(look(stage, id));
        for (Shipment each : told) {
            Shipment same = shown.stream()
                    .filter(candidate -> candidate.id().equals(each.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No look shows the shipment " + each.id()));
            assertThat(each.status()).isEqualTo(same.status());
            assertThat(numbers(same)).containsAll(numbers(each));
            notOther("carrier", each.carrier(), same.carrier());
            notOther("service", each.service(), same.service());
            notOther("time of leaving", each.shippedAt(), same.shippedAt());
            notOther("time of arrival", each.deliveredAt(), same.deliveredAt());
            notOther("estimated delivery", each.estimatedDelivery(), same.estimatedDelivery());
            assertThat(same.items()).containsAll(each.items());
        }
    }

    /** What a delivery leaves out contradicts nothing. */
    private static void notOther(String what, @Nullable Object told, @Nullable Object shown) {
        Expect.that(told == null || told.equals(shown), "Told as " + what + ": " + told + ". Shown: " + shown);
    }

    private static List<String> numbers(Shipment shipment) {
        return shipment.numbers().stream().map(Shipment.TrackingNumber::number).toList();
    }

    private static List<InventoryLevel> allLevels(Stage stage) {
        return stage.guide().products().stream()
                .flatMap(product -> stage.ability(ReadInventory.class).ofProduct(product).stream())
                .toList();
    }

    private static OrderSnapshot look(Stage stage, String id) {
        return stage.ability(ReadOrders.class).byId(id);
    }

    private static void same(Object told, Object shown) {
        assertThat(told)
                .usingRecursiveComparison()
                .ignoringFields("raw")
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(shown);
    }

    private static void allTheWay(Stage stage, CallbackLine line) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.settled(stage.shopper().order());
        List<Observation> seen = new ArrayList<>(read(line));
        int atFirst = seen.size();
        // Not every supplier has a word of the order itself for having arrived.
        life.until(order, now -> {
            seen.addAll(read(line));
            return now.status() == OrderStatus.DELIVERED;
        });
        OrderSnapshot last = life.read(order);
        seen.addAll(read(line));
        assertThat(seen.size()).as("observations on the way").isGreaterThan(atFirst);
        assertThat(seen.subList(atFirst, seen.size()))
                .allMatch(one -> isAbout(one, last) || !(one.subject() instanceof Order));
    }

    private static void pure(Stage stage, CallbackLine line) {
        WebhookDelivery delivery = line.first();
        int calls = stage.requests().size();
        List<Observation> first = line.read(delivery);
        stage.clock().advance(OrderLife.BETWEEN_STEPS);
        assertThat(line.read(delivery)).isEqualTo(first);
        assertThat(stage.requests()).hasSize(calls);
    }

    /**
     * Hours late, so that its arrival is not taken for what happened; and after newer ones, from which nobody could tell it
     * unless it says when it was or leaves everything to a look.
     */
    private static void late(Stage stage, CallbackLine line) {
        OrderLife life = new OrderLife(stage);
        line.faults().next(WebhookFault.DELAYED);
        OrderSnapshot order = life.placed(stage.shopper().order());
        OrderSnapshot then = life.read(order);
        List<Observation> newer = new ArrayList<>(read(line));
        life.settle(order);
        stage.clock().advance(OrderLife.BETWEEN_STEPS.multipliedBy(2));
        newer.addAll(read(line));
        assertThat(newer).as("what came before the late one").isNotEmpty();
        List<Observation> older = arrived(stage, line);
        assertThat(older).as("what the late one tells").isNotEmpty();
        for (Observation one : older) {
            notAfter(one, newer);
            if (one.told() instanceof Told.Orders(List<OrderSnapshot> orders)) {
                orders.stream().filter(each -> each.id().equals(then.id())).forEach(each -> same(each, then));
            }
        }
    }

    /** What the first webhook of all tells, once it has come. */
    private static List<Observation> arrived(Stage stage, CallbackLine line) {
        stage.clock().advance(LATE);
        List<WebhookDelivery> delivered = line.delivered();
        byte[] first = line.sent().stream()
                .min(Comparator.comparingLong(SentWebhook::number))
                .orElseThrow()
                .letter()
                .body();
        return delivered.stream()
                .filter(delivery -> Arrays.equals(delivery.body(), first))
                .flatMap(delivery -> line.read(delivery).stream())
                .toList();
    }

    private static void notAfter(Observation older, List<Observation> newer) {
        Instant at = older.at();
        Expect.that(at != null || older.isHint(), "It tells something, and not when that was: " + older);
        for (Observation one : newer) {
            Instant later = one.at();
            Expect.that(
                    at == null || later == null || !at.isAfter(later),
                    "The older " + older + " is told as after " + one);
        }
    }

    private static List<Observation> read(CallbackLine line) {
        return line.delivered().stream()
                .flatMap(delivery -> line.read(delivery).stream())
                .toList();
    }
}
