package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Subject.Order;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@link ReadWebhooks}: a delivery tells what a look would show, or nothing but that a look is due. */
final class WebhookReadingChecks implements Suite {

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
        }
        if (subject.sells()) {
            checks.add(
                    CallbackLine.check(subject, "a delivery names the sale it is about", WebhookReadingChecks::sold));
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
            assertThat(printed).doesNotContain(new String(delivery.body(), StandardCharsets.UTF_8));
        }));
        return checks;
    }

    private static void named(Stage stage, CallbackLine line) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.placed(stage.shopper().order());
        List<Observation> seen = line.observed();
        assertThat(seen).as("observations of a placed order").isNotEmpty();
        OrderSnapshot now = life.read(order);
        assertThat(seen).anyMatch(one -> isAbout(one, now));
        assertThat(seen).allMatch(one -> !one.type().isBlank());
    }

    /** Not every marketplace tells at once: some wait until the buyer cannot change it any more. */
    private static void sold(Stage stage, CallbackLine line) {
        Sold sold = new SaleLife(stage).workable(1);
        assertThat(line.observed())
                .extracting(Observation::subject)
                .anyMatch(about -> about instanceof Observation.Subject.Sale(String id)
                        && (id.equals(sold.sale().id()) || Sold.isCalled(sold.sale(), id)));
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
        ToldAndShown.compare(stage, line);
        life.settle(order);
        ToldAndShown.compare(stage, line);
        life.until(order, now -> {
            ToldAndShown.compare(stage, line);
            return now.status() == OrderStatus.DELIVERED;
        });
        ToldAndShown.compare(stage, line);
    }

    private static void goods(Stage stage, CallbackLine line) {
        stage.guide().products().stream().limit(A_FEW).forEach(product -> {
            line.tellOfGoods(product);
            ToldAndShown.compare(stage, line);
        });
    }

    private static void allTheWay(Stage stage, CallbackLine line) {
        OrderLife life = new OrderLife(stage);
        OrderSnapshot order = life.settled(stage.shopper().order());
        List<Observation> seen = new ArrayList<>(line.observed());
        int atFirst = seen.size();
        // Not every supplier has a word of the order itself for having arrived.
        life.until(order, now -> {
            seen.addAll(line.observed());
            return now.status() == OrderStatus.DELIVERED;
        });
        OrderSnapshot last = life.read(order);
        seen.addAll(line.observed());
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
}
