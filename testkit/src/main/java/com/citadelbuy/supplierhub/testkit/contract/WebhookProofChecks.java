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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link ReadWebhooks}: what is signed is proven, what is not is not, and what comes again is known again. */
final class WebhookProofChecks implements Suite {

    /** What any client of HTTP sends. */
    private static final Set<String> OF_HTTP =
            Set.of("host", "connection", "content-type", "content-length", "user-agent", "http2-settings", "upgrade");

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(12);
    private static final Duration SOON = Duration.ofMinutes(2);

    @Override
    public List<Check> checks(Subject subject) {
        return List.of(
                CallbackLine.check(
                        subject,
                        "what the supplier signs is proven, and what it does not sign is not",
                        (_, line) -> proven(line)),
                CallbackLine.check(subject, "a delivery of which a byte was changed is refused", (_, line) -> {
                    line.faults().next(WebhookFault.BAD_SIGNATURE);
                    notProven(line, line.first());
                }),
                CallbackLine.check(
                        subject,
                        "a delivery without its signature is not proven",
                        (_, line) -> missing(line, subject.hints())),
                CallbackLine.check(
                        subject,
                        "a signature that is not the body's is refused",
                        (_, line) -> borrowed(line, subject.hints())),
                CallbackLine.check(subject, "what is signed with keys we were not told is refused", (_, line) -> {
                    line.faults().next(WebhookFault.REKEYED);
                    notProven(line, line.first());
                }),
                CallbackLine.check(subject, "a duplicate is known again", (_, line) -> duplicated(line)),
                CallbackLine.check(subject, "a repeat after a refusal is known again", WebhookProofChecks::repeated),
                CallbackLine.check(subject, "two events are not taken for one", WebhookProofChecks::distinct));
    }

    private static void proven(CallbackLine line) {
        WebhookDelivery delivery = line.first();
        boolean signs = signs(line);
        WebhookVerdict verdict = line.judge(delivery);
        Expect.that(
                signs ? verdict instanceof WebhookVerdict.Signed : verdict instanceof WebhookVerdict.Unsigned,
                (signs ? "A signed" : "An unsigned") + " delivery is judged " + verdict);
    }

    /** Refused, unless the supplier sends some that are not signed: those are hints. */
    private static void missing(CallbackLine line, Hints hints) {
        WebhookDelivery right = line.first();
        Map<String, String> proof = proof(right, hints);
        for (String name : proof.keySet()) {
            Map<String, String> less = new LinkedHashMap<>(proof);
            less.remove(name);
            Expect.that(
                    !(line.judge(with(right, less)) instanceof WebhookVerdict.Signed),
                    "Without " + name + " it is proven");
        }
        WebhookVerdict verdict = line.judge(with(right, Map.of()));
        Expect.that(
                signs(line) && !hints.unsignedToo()
                        ? verdict instanceof WebhookVerdict.Refused
                        : verdict instanceof WebhookVerdict.Unsigned,
                "It is judged " + verdict);
    }

    /** Nonsense, and the signature of another body. */
    private static void borrowed(CallbackLine line, Hints hints) {
        WebhookDelivery right = line.first();
        Map<String, String> proof = proof(right, hints);
        for (String name : proof.keySet()) {
            for (String nonsense : List.of("0", "nonsense", "0".repeat(64), "%%%")) {
                Map<String, String> wrong = new LinkedHashMap<>(proof);
                wrong.put(name, nonsense);
                notProven(line, with(right, wrong));
            }
        }
        notProven(line, with(right, proof(line.first(), hints)));
    }

    private static void duplicated(CallbackLine line) {
        line.faults().next(WebhookFault.DUPLICATED);
        line.happen();
        List<WebhookDelivery> twice = line.delivered();
        assertThat(twice.size()).isGreaterThan(1);
        again(line, twice.get(0), twice.get(1));
        assertThat(line.read(twice.get(1))).as("what the second tells").isEqualTo(line.read(twice.get(0)));
    }

    private static void again(CallbackLine line, WebhookDelivery one, WebhookDelivery again) {
        Expect.that(sameEvent(line, one, again), "It is taken for another event");
        assertThat(line.judge(again)).as("the verdict on the second").isEqualTo(line.judge(one));
    }

    private static void repeated(Stage stage, CallbackLine line) {
        line.answer(503);
        WebhookDelivery refused = line.first();
        List<WebhookDelivery> later = new ArrayList<>();
        // Little by little, since a supplier may give up an address that takes nothing for hours.
        for (Duration wait = SOON; wait.compareTo(BETWEEN_LOOKS) < 0; wait = wait.multipliedBy(2)) {
            stage.clock().advance(wait);
            later.addAll(line.delivered());
        }
        SentWebhook again = line.sent().stream()
                .filter(sent -> sent.attempt() == 1 && sent.outcome() != SentWebhook.Outcome.DROPPED)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The supplier never repeated what was answered 503"));
        WebhookDelivery repeat = later.stream()
                .filter(one -> Arrays.equals(one.body(), again.letter().body()))
                .findFirst()
                .orElseThrow();
        again(line, refused, repeat);
    }

    private static void distinct(Stage stage, CallbackLine line) {
        List<WebhookDelivery> all = new ArrayList<>();
        if (stage.subject().can(PlaceOrders.class)) {
            OrderLife life = new OrderLife(stage);
            life.until(life.settled(stage.shopper().order()), now -> {
                all.addAll(line.delivered());
                return all.size() > 3;
            });
        } else {
            all.add(line.first());
            stage.clock().advance(BETWEEN_LOOKS);
            all.add(line.first());
        }
        assertThat(all.size()).as("deliveries").isGreaterThan(1);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                WebhookDelivery one = all.get(i);
                WebhookDelivery other = all.get(j);
                Expect.that(!sameEvent(line, one, other), "Deliveries " + i + " and " + j + " are taken for one event");
            }
        }
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

    /** The headers that are not of HTTP and that prove something. */
    private static Map<String, String> proof(WebhookDelivery delivery, Hints hints) {
        Map<String, String> headers = new LinkedHashMap<>(delivery.headers());
        headers.keySet().removeAll(OF_HTTP);
        headers.keySet().removeIf(name -> hints.besides().contains(name.toLowerCase(Locale.ROOT)));
        return headers;
    }

    /** The same with other proof. */
    private static WebhookDelivery with(WebhookDelivery right, Map<String, String> proof) {
        Map<String, String> headers = new LinkedHashMap<>(right.headers());
        headers.keySet().retainAll(OF_HTTP);
        headers.putAll(proof);
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
