package com.citadelbuy.supplierhub.testkit.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.SignedBody;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.WebhookKey;
import com.citadelbuy.supplierhub.spi.WebhookRegistration;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import com.citadelbuy.supplierhub.spi.WebhookVerification;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Observation;
import com.citadelbuy.supplierhub.spi.model.Observation.Told;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.Shipment;
import com.citadelbuy.supplierhub.spi.model.Stock;
import com.citadelbuy.supplierhub.testkit.contract.Check;
import com.citadelbuy.supplierhub.testkit.contract.Hints;
import com.citadelbuy.supplierhub.testkit.contract.Subject;
import com.citadelbuy.supplierhub.testkit.contract.Suites;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be got wrong about webhooks: each mistake breaks the promise it is a breach of. */
class PlantedWebhookMistakesTest {

    private static final String READING = "read_webhooks";
    private static final String MANAGING = "manage_webhooks";

    @Test
    void aSignatureThatNobodyLooksAtProvesNothing() {
        breaks(
                rules(WebhookRules.of(new WebhookVerification.SecretPath()).knownBy("/id")),
                READING,
                "what the supplier signs is proven, and what it does not sign is not",
                "a delivery of which a byte was changed is refused",
                "a signature that is not the body's is refused",
                "what is signed with keys we were not told is refused");
    }

    @Test
    void aKeyReadInAnotherWayIsAnotherKey() {
        SignedBody wrong = new SignedBody(
                "X-Signature",
                SignedBody.Encoding.HEX,
                new WebhookKey.OfRegistration("secret", "X-Webhook-Id", "id"),
                SignedBody.Encoding.BASE64,
                null,
                SignedBody.Missing.REFUSED);
        breaks(
                rules(WebhookRules.of(wrong).knownBy("/id")),
                READING,
                "what the supplier signs is proven, and what it does not sign is not");
    }

    @Test
    void whatOughtToBeSignedAndIsNotIsNoHint() {
        SignedBody lenient = new SignedBody(
                "X-Signature",
                SignedBody.Encoding.HEX,
                new WebhookKey.OfRegistration("secret", "X-Webhook-Id", "id"),
                SignedBody.Encoding.UTF_8,
                null,
                SignedBody.Missing.HINT);
        breaks(
                rules(WebhookRules.of(lenient).knownBy("/id")),
                READING,
                "a delivery without its signature is not proven");
    }

    @Test
    void withoutAnIdARepeatIsAnotherEvent() {
        breaks(rules(WebhookRules.of(SyntheticWebhooks.SIGNATURE)), READING, "a repeat after a refusal is known again");
    }

    @Test
    void anIdThatManyShareHidesEvents() {
        breaks(
                rules(WebhookRules.of(SyntheticWebhooks.SIGNATURE).knownBy("/type")),
                READING,
                "two events are not taken for one");
    }

    @Test
    void aDeliveryThatIsDroppedTellsNothing() {
        breaks(
                reading(right -> delivery -> {
                    right.read(delivery);
                    return List.of();
                }),
                READING,
                "a delivery names the order it is about",
                "an order is told of all the way");
    }

    @Test
    void aGuessedStateIsNotWhatALookShows() {
        breaks(
                telling(told -> told instanceof Told.Orders(List<OrderSnapshot> orders)
                        ? new Told.Orders(orders.stream()
                                .map(PlantedWebhookMistakesTest::delivered)
                                .toList())
                        : told),
                READING,
                "what a delivery tells is what a look shows");
    }

    @Test
    void guessedParcelsAreNotWhatALookShows() {
        breaks(
                telling(told -> told instanceof Told.Shipments(List<Shipment> shipments)
                        ? new Told.Shipments(shipments.stream()
                                .map(PlantedWebhookMistakesTest::arrivedAtOnce)
                                .toList())
                        : told),
                READING,
                "what a delivery tells is what a look shows");
    }

    @Test
    void guessedStockIsNotWhatALookShows() {
        InventoryLevel guessed =
                new InventoryLevel("P1001-S", new Location("north", "north", "US"), Stock.exact(999_999));
        breaks(
                reading(right -> delivery -> right.read(delivery).stream()
                        .map(one -> one.subject() instanceof Observation.Subject.ProductStock
                                ? telling(one, new Told.Levels(List.of(guessed)))
                                : one)
                        .toList()),
                READING,
                "what a delivery tells of goods is what a look shows");
    }

    @Test
    void aGuessedProductIsNotWhatALookShows() {
        breaks(
                reading(right -> delivery -> right.read(delivery).stream()
                        .map(one -> one.subject() instanceof Observation.Subject.ProductStock(String id)
                                ? telling(one, new Told.Content(renamed(id)))
                                : one)
                        .toList()),
                READING,
                "what a delivery tells of goods is what a look shows");
    }

    @Test
    void theTimeOfArrivalIsNotWhenItWas() {
        breaks(
                reading(right -> delivery -> right.read(delivery).stream()
                        .map(one -> at(one, delivery.receivedAt()))
                        .toList()),
                READING,
                "what comes late is told as of when it was",
                "what comes late of goods is told as of when it was");
    }

    @Test
    void whatDoesNotSayWhenItWasMayBeOlder() {
        breaks(
                reading(right -> delivery ->
                        right.read(delivery).stream().map(one -> at(one, null)).toList()),
                READING,
                "what comes late is told as of when it was");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a duplicate is known again", "a delivery reads the same at any time, and calls nobody"})
    void readingThatRemembersIsNotPure(String promise) {
        breaks(Altered.ability(Synthetic.KEYED, ReadWebhooks.class, new Forgetting()::over), READING, promise);
    }

    @Test
    void whatNobodyCanReadIsNotNothing() {
        breaks(
                reading(right -> delivery -> {
                    try {
                        return right.read(delivery);
                    } catch (SupplierException unreadable) {
                        return List.of();
                    }
                }),
                READING,
                "a delivery that nobody can read is BAD_RESPONSE");
    }

    @Test
    void whatADeliveryHoldsIsNotPrinted() {
        breaks(
                reading(right -> delivery -> right.read(delivery).stream()
                        .map(one -> new Observation(
                                new String(delivery.body(), StandardCharsets.UTF_8),
                                one.at(),
                                one.subject(),
                                one.told()))
                        .toList()),
                READING,
                "nothing of a delivery is printed");
    }

    @Test
    void anAddressAmongTheTopicsIsSeen() {
        breaks(
                managing(right -> new Managed(
                        right,
                        right::remove,
                        registered -> registered.stream()
                                .map(PlantedWebhookMistakesTest::talkative)
                                .toList())),
                MANAGING,
                "neither address nor keys are seen in what is recorded or printed");
    }

    @Test
    void aRegistrationThatStaysIsNotRemoved() {
        breaks(
                managing(right -> new Managed(right, registration -> {}, registered -> registered)),
                MANAGING,
                "a registration that was removed is gone, however often it is removed",
                "deliveries come to the registered address, and end with it");
    }

    @Test
    void aRegistrationThatLooksActiveForEverHidesThatItIsOff() {
        breaks(
                managing(right -> new Managed(
                        right,
                        right::remove,
                        registered -> registered.stream()
                                .map(PlantedWebhookMistakesTest::active)
                                .toList())),
                MANAGING,
                "a registration that the supplier switched off is seen to be off");
    }

    @Test
    void aListThatForgetsHidesWhatIsRegistered() {
        breaks(
                managing(right -> new Managed(right, right::remove, registered -> List.of())),
                MANAGING,
                "an address is registered and listed",
                "registering again replaces what was there");
    }

    @Test
    void theRightOneKeepsEveryPromise() {
        assertThat(checks(Synthetic.KEYED, READING)).isNotEmpty();
        checks(Synthetic.KEYED, READING).values().forEach(Check::keep);
        checks(Synthetic.KEYED, MANAGING).values().forEach(Check::keep);
    }

    /** Reads each delivery once and has nothing to say the second time. */
    private static final class Forgetting {
        private final Set<String> seen = new HashSet<>();

        ReadWebhooks over(ReadWebhooks right) {
            return delivery ->
                    seen.add(new String(delivery.body(), StandardCharsets.UTF_8)) ? right.read(delivery) : List.of();
        }
    }

    private record Managed(
            ManageWebhooks right, Consumer<WebhookRegistration> removal, UnaryOperator<List<WebhookRegistration>> shown)
            implements ManageWebhooks {

        @Override
        public WebhookRegistration register(URI callback) {
            return right.register(callback);
        }

        @Override
        public List<WebhookRegistration> registered() {
            return shown.apply(right.registered());
        }

        @Override
        public void remove(WebhookRegistration registration) {
            removal.accept(registration);
        }
    }

    private static WebhookRegistration active(WebhookRegistration one) {
        return new WebhookRegistration(one.callback(), one.topics(), true, one.keys(), one.expires());
    }

    private static WebhookRegistration talkative(WebhookRegistration one) {
        return new WebhookRegistration(
                one.callback(), List.of(one.callback().toString()), one.active(), one.keys(), one.expires());
    }

    private static SupplierDefinition telling(UnaryOperator<Told> mistake) {
        return reading(right -> delivery -> right.read(delivery).stream()
                .map(one -> telling(one, mistake.apply(one.told())))
                .toList());
    }

    private static Observation telling(Observation one, Told told) {
        return new Observation(one.type(), one.at(), one.subject(), told);
    }

    private static Observation at(Observation one, @Nullable Instant at) {
        return new Observation(one.type(), at, one.subject(), one.told());
    }

    private static Shipment arrivedAtOnce(Shipment one) {
        return new Shipment(
                one.id(),
                one.carrier(),
                one.service(),
                one.numbers(),
                one.status(),
                one.word(),
                one.events(),
                one.items(),
                one.shippedAt(),
                one.shippedAt(),
                one.estimatedDelivery());
    }

    private static CatalogProduct renamed(String id) {
        return new CatalogProduct(
                id, "Not its name", null, List.of(), null, CatalogProduct.Sale.ON_SALE, List.of(), "{}");
    }

    private static OrderSnapshot delivered(OrderSnapshot order) {
        return new OrderSnapshot(
                order.id(),
                order.reference(),
                OrderStatus.DELIVERED,
                order.word(),
                order.reason(),
                order.costs(),
                order.lines(),
                order.recipient(),
                order.createdAt(),
                order.details(),
                order.raw());
    }

    private static SupplierDefinition rules(WebhookRules rules) {
        return Altered.webhooks(Synthetic.KEYED, rules);
    }

    private static SupplierDefinition reading(UnaryOperator<ReadWebhooks> mistake) {
        return Altered.ability(Synthetic.KEYED, ReadWebhooks.class, mistake);
    }

    private static SupplierDefinition managing(UnaryOperator<ManageWebhooks> mistake) {
        return Altered.ability(Synthetic.KEYED, ManageWebhooks.class, mistake);
    }

    private static Map<String, Check> checks(SupplierDefinition definition, String suite) {
        Subject subject = new Subject(definition, SyntheticSimulator::keyed, Hints.none());
        return Suites.of(subject).getOrDefault(suite, List.of()).stream()
                .collect(Collectors.toMap(Check::name, Function.identity()));
    }

    private static void breaks(SupplierDefinition wrong, String suite, String... promises) {
        Map<String, Check> checks = checks(wrong, suite);
        assertThat(checks).containsKeys(promises);
        for (String promise : promises) {
            assertThatThrownBy(() -> Objects.requireNonNull(checks.get(promise)).keep())
                    .as(promise)
                    .isInstanceOf(AssertionError.class);
        }
    }
}
