package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SentWebhook;
import com.citadelbuy.supplierhub.simulators.WebhookFault;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.WebhookDelivery;
import com.citadelbuy.supplierhub.spi.WebhookVerdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link ReadWebhooks}: what is signed is proven, what is not is not, and what comes again is known again. */
final class WebhookProofChecks implements Suite {

    /** What any client of HTTP sends. */
    private static final Set<String> OF_HTTP =
            Set.of("host", "connection", "content-type", "content-length", "user-agent", "http2-settings", "upgrade");

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(12);

    @Override
    public List<Check> checks(Subject subject) {
        List<Check> checks = new ArrayList<>();
        if (!subject.can(PlaceOrders.class)) {
            return checks;
        }
        checks.add(CallbackLine.check(
                subject,
                "what the supplier signs is proven, and what it does not sign is not",
                WebhookProofChecks::proven));
        checks.add(CallbackLine.check(subject, "a delivery of which a byte was changed is refused", (stage, line) -> {
            line.faults().next(WebhookFault.BAD_SIGNATURE);
            notProven(line, first(stage, line));
        }));
        checks.add(CallbackLine.check(subject, "a delivery without its signature is not proven", (stage, line) -> {
            WebhookDelivery bare = without(first(stage, line));
            Expect.that(!(line.judge(bare) instanceof WebhookVerdict.Signed), "It counts as signed");
        }));
        checks.add(CallbackLine.check(subject, "a signature that is nonsense is refused", (stage, line) -> {
            WebhookDelivery right = first(stage, line);
            for (String nonsense : List.of("0", "nonsense", "0".repeat(64), "%%%")) {
                Map<String, String> headers = new HashMap<>(right.headers());
                headers.replaceAll((name, value) -> OF_HTTP.contains(name) ? value : nonsense);
                notProven(line, new WebhookDelivery(headers, Map.of(), right.body(), right.receivedAt()));
            }
        }));
        checks.add(CallbackLine.check(
                subject, "what is signed with keys we were not told is refused", (stage, line) -> {
                    line.faults().next(WebhookFault.REKEYED);
                    notProven(line, first(stage, line));
                }));
        checks.add(CallbackLine.check(subject, "a duplicate is known again", (stage, line) -> {
            line.faults().next(WebhookFault.DUPLICATED);
            new OrderLife(stage).placed(stage.shopper().order());
            List<WebhookDelivery> twice = line.delivered();
            assertThat(twice.size()).isGreaterThan(1);
            Expect.that(sameEvent(line, twice.get(0), twice.get(1)), "The second is taken for another event");
        }));
        checks.add(
                CallbackLine.check(subject, "a repeat after a refusal is known again", WebhookProofChecks::repeated));
        checks.add(CallbackLine.check(subject, "two events are not taken for one", WebhookProofChecks::distinct));
        return checks;
    }

    private static void proven(Stage stage, CallbackLine line) {
        WebhookDelivery delivery = first(stage, line);
        boolean signs = signs(line);
        WebhookVerdict verdict = line.judge(delivery);
        Expect.that(
                signs ? verdict instanceof WebhookVerdict.Signed : verdict instanceof WebhookVerdict.Unsigned,
                (signs ? "A signed" : "An unsigned") + " delivery is judged " + verdict);
    }

    private static void repeated(Stage stage, CallbackLine line) {
        line.answer(503);
        WebhookDelivery refused = first(stage, line);
        stage.clock().advance(BETWEEN_LOOKS);
        List<WebhookDelivery> later = line.delivered();
        SentWebhook again = line.sent().stream()
                .filter(sent -> sent.attempt() == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The supplier never repeated what was answered 503"));
        WebhookDelivery repeat = later.stream()
                .filter(one -> Arrays.equals(one.body(), again.letter().body()))
                .findFirst()
                .orElseThrow();
        Expect.that(sameEvent(line, refused, repeat), "A repeat is taken for another event");
    }

    private static void distinct(Stage stage, CallbackLine line) {
        OrderLife life = new OrderLife(stage);
        var order = life.settled(stage.shopper().order());
        List<WebhookDelivery> all = new ArrayList<>(line.delivered());
        life.until(order, now -> {
            all.addAll(line.delivered());
            return all.size() > 3;
        });
        assertThat(all.size()).as("deliveries about an order").isGreaterThan(1);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                WebhookDelivery one = all.get(i);
                WebhookDelivery other = all.get(j);
                Expect.that(!sameEvent(line, one, other), "Deliveries " + i + " and " + j + " are taken for one event");
            }
        }
    }

    /** The first delivery about an order that is placed now. */
    static WebhookDelivery first(Stage stage, CallbackLine line) {
        OrderLife life = new OrderLife(stage);
        life.placed(stage.shopper().order());
        List<WebhookDelivery> delivered = line.delivered();
        Expect.that(!delivered.isEmpty(), "An order was placed and nothing was delivered");
        return delivered.getFirst();
    }

    /** Where the supplier signs nothing there is nothing to refuse, only nothing to believe. */
    private static void notProven(CallbackLine line, WebhookDelivery delivery) {
        WebhookVerdict verdict = line.judge(delivery);
        Expect.that(
                signs(line) ? verdict instanceof WebhookVerdict.Refused : verdict instanceof WebhookVerdict.Unsigned,
                "It is judged " + verdict);
    }

    private static boolean signs(CallbackLine line) {
        return line.sent().stream().anyMatch(sent -> !sent.letter().headers().isEmpty());
    }

    private static WebhookDelivery without(WebhookDelivery right) {
        Map<String, String> headers = new LinkedHashMap<>(right.headers());
        headers.keySet().retainAll(OF_HTTP);
        return new WebhookDelivery(headers, Map.of(), right.body(), right.receivedAt());
    }

    /** By the supplier's id where it has one, else by the bytes. */
    private static boolean sameEvent(CallbackLine line, WebhookDelivery one, WebhookDelivery other) {
        Optional<String> id = line.eventId(one);
        return id.isPresent()
                ? id.equals(line.eventId(other))
                : line.eventId(other).isEmpty() && Arrays.equals(one.body(), other.body());
    }
}
