package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SentWebhook;
import com.citadelbuy.supplierhub.simulators.WebhookFault;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Told;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@link ReadWebhooks}: what comes late and after newer says when it was, or leaves everything to a look. Nobody could tell
 * it from news otherwise, and what it tells would be taken back.
 */
final class WebhookLateChecks implements Suite {

    /** No supplier's delay is longer than this. */
    private static final Duration LATE = Duration.ofHours(12);

    private static final int ALL = 1_000;

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        if (subject.can(PlaceOrders.class)) {
            checks.add(CallbackLine.check(
                    subject, "what comes late is told as of when it was", WebhookLateChecks::orders));
        }
        checks.add(CallbackLine.check(
                subject, "what comes late of goods is told as of when it was", WebhookLateChecks::goods));
        return checks;
    }

    /** Hours late, so that its arrival is not taken for what happened. */
    private static void orders(Stage stage, CallbackLine line) {
        OrderLife life = new OrderLife(stage);
        line.faults().next(WebhookFault.DELAYED);
        OrderSnapshot order = life.placed(stage.shopper().order());
        OrderSnapshot then = life.read(order);
        List<Observation> newer = new ArrayList<>(line.observed());
        life.settle(order);
        stage.clock().advance(OrderLife.BETWEEN_STEPS.multipliedBy(2));
        newer.addAll(line.observed());
        assertThat(newer).as("what came before the late one").isNotEmpty();
        List<Observation> older = arrived(stage, line);
        assertThat(older).as("what the late one tells").isNotEmpty();
        for (Observation one : older) {
            notAfter(one, newer);
            if (one.told() instanceof Told.Orders(List<OrderSnapshot> orders)) {
                orders.stream()
                        .filter(each -> each.id().equals(then.id()))
                        .forEach(each -> ToldAndShown.same(each, then));
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

    private static void goods(Stage stage, CallbackLine line) {
        String product = stage.guide().products().getFirst();
        line.tellOfGoods(product);
        // Other things may happen in the hours that go by.
        Set<String> types = line.observed().stream().map(Observation::type).collect(Collectors.toSet());
        line.faults().next(WebhookFault.DELAYED, ALL, any -> true);
        line.tellOfGoods(product);
        line.faults().clear();
        stage.clock().advance(OrderLife.BETWEEN_STEPS);
        line.tellOfGoods(product);
        List<Observation> newer = observed(line, types);
        stage.clock().advance(LATE);
        List<Observation> older = observed(line, types);
        assertThat(older).as("what the late ones tell").hasSameSizeAs(newer);
        older.forEach(one -> notAfter(one, newer));
    }

    private static List<Observation> observed(CallbackLine line, Set<String> types) {
        return line.observed().stream()
                .filter(one -> types.contains(one.type()))
                .toList();
    }
}
