package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.OrderRecovery.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each kind of mistake, told by hand, is found and called by its name; and what is right is left alone. */
class CheckerTest {

    private static final Map<String, Strategy> STRATEGIES =
            Map.of("keyed", Strategy.KEY, "found", Strategy.LOOKUP, "mute", Strategy.NONE);

    private final Told told = new Told();

    @Test
    void whatWentRightIsClean() {
        told.order("a", "keyed", "sending", "submitted", "processing", "shipped")
                .order("b", "keyed", "sending", "outcome_unknown", "sending", "submitted")
                .order("c", "found", "sending", "outcome_unknown", "queued", "sending", "created", "paying", "created")
                .order("d", "keyed", "sending", "rejected")
                .order("e", "mute", "sending", "outcome_unknown", "needs_attention");
        told.parts.set(2, Told.part("c", "found", "submitted", List.of("their-c")));
        told.orders.set(2, new History.OrderRow("order-c", "c", "key-c", "submitted"));
        told.step("c", "seen", "created", "submitted").event("c", "order.submitted", "part-c", "created", "submitted");
        Verdict verdict = verdict();
        assertThat(verdict.isClean()).as(verdict.toString()).isTrue();
        assertThat(verdict.line(3, 7))
                .isEqualTo(
                        "CHAOS accepted=5 placed=3 lost=0 duplicated=0 unresolved=1 gaps=0 heard=0 told=26 kills=3 seed=7");
    }

    @Test
    void aPromisedOrderWithoutARowIsLost() {
        told.offer("a").promise("a", "order-a");
        assertThat(verdict().lost()).singleElement().asString().contains("order-a was promised");
    }

    @Test
    void anOrderWithoutPartsIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.parts.clear();
        told.steps.clear();
        assertThat(verdict().lost()).anyMatch(one -> one.contains("order-a was promised"));
    }

    @Test
    void anOrderSaidToBeThereAndUnknownToTheSupplierIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.deeds.clear();
        assertThat(verdict().lost()).singleElement().asString().contains("the supplier never took it");
    }

    @Test
    void anOrderThatIsThereUnderAnotherIdIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.parts.set(0, Told.part("a", "keyed", "submitted", List.of("their-other")));
        assertThat(verdict().lost()).singleElement().asString().contains("their-other");
    }

    @Test
    void aRejectedOrderThatTheSupplierTookIsLost() {
        told.order("a", "keyed", "sending", "rejected").deed("a", "keyed", "PLACED");
        assertThat(verdict().lost()).singleElement().asString().contains("the supplier took it");
    }

    @Test
    void anOrderNobodyGoesOnWithIsLost() {
        told.order("a", "keyed", "sending", "queued");
        assertThat(verdict().lost()).singleElement().asString().contains("nobody goes on");
    }

    @Test
    void whatTheSupplierTookAndWeNeverHeardOfIsLost() {
        told.deed("ghost", "keyed", "PLACED");
        assertThat(verdict().lost()).singleElement().asString().contains("in no row of ours");
    }

    @Test
    void aReferencePlacedTwiceIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted").deed("a", "keyed", "PLACED");
        assertThat(verdict().duplicated()).singleElement().asString().contains("placed more than once");
    }

    @Test
    void anOrderPaidTwiceIsDuplicated() {
        told.order("a", "found", "sending", "created", "paying", "submitted")
                .deed("a", "found", "PAID")
                .deed("a", "found", "PAID");
        assertThat(verdict().duplicated()).singleElement().asString().contains("PAID");
    }

    @Test
    void twoOrdersForOneReferenceAreDuplicated() {
        told.order("a", "keyed", "sending", "submitted");
        told.orders.add(new History.OrderRow("order-a2", "a", "key-a", "queued"));
        assertThat(verdict().duplicated())
                .anyMatch(one -> one.contains("reference of more"))
                .anyMatch(one -> one.contains("key of more"));
    }

    @Test
    void twoPromisesOfDifferentOrdersAreDuplicated() {
        told.order("a", "keyed", "sending", "submitted").promise("a", "order-b");
        assertThat(verdict().duplicated()).singleElement().asString().contains("promised as more than one");
    }

    @Test
    void twoPartsWithOneIdAtTheSupplierAreDuplicated() {
        told.order("a", "keyed", "sending", "submitted").order("b", "keyed", "sending", "submitted");
        told.parts.set(1, Told.part("b", "keyed", "submitted", List.of("their-a")));
        assertThat(verdict().duplicated()).singleElement().asString().contains("id of more than one");
    }

    @Test
    void anOrderNobodyWantedIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted");
        told.orders.add(new History.OrderRow("order-x", null, null, "queued"));
        assertThat(verdict().duplicated()).singleElement().asString().contains("ordered by nobody");
    }

    @Test
    void anUnresolvedOrderIsExcusedOnlyWhereNothingTells() {
        told.order("a", "mute", "sending", "needs_attention").order("b", "found", "sending", "outcome_unknown");
        assertThat(verdict().unresolved()).hasSize(2);
        assertThat(verdict().inexcusable()).singleElement().asString().contains("part-b");
        assertThat(verdict().isClean()).isFalse();
    }

    @Test
    void aStateWithoutItsEntryIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.steps.removeLast();
        told.events.removeLast();
        assertThat(verdict().gaps()).singleElement().asString().contains("its timeline ends with sending");
    }

    @Test
    void aBrokenChainIsAGap() {
        told.order("a", "keyed", "sending", "submitted", "processing");
        told.steps.remove(2);
        told.events.remove(2);
        assertThat(verdict().gaps()).singleElement().asString().contains("found it submitted");
    }

    @Test
    void aTimelineWithoutItsIntentIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.steps.removeFirst();
        assertThat(verdict().gaps()).anyMatch(one -> one.contains("does not begin with its intent"));
    }

    @Test
    void aStepBackwardsIsAGap() {
        told.order("a", "keyed", "sending", "submitted", "shipped", "processing");
        assertThat(verdict().gaps()).singleElement().asString().contains("from shipped to processing");
    }

    @Test
    void anotherTryAfterTheSupplierHadItIsAGap() {
        told.order("a", "keyed", "sending", "submitted", "sending", "submitted");
        assertThat(verdict().gaps()).singleElement().asString().contains("from submitted to sending");
    }

    @Test
    void aRefusedRepeatThatRejectsIsAGap() {
        told.order("a", "keyed", "sending", "outcome_unknown", "rejected");
        assertThat(verdict().gaps()).singleElement().asString().contains("from outcome_unknown to rejected");
    }

    @Test
    void aChangeWithoutItsEventIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.events.removeLast();
        assertThat(verdict().gaps()).singleElement().asString().contains("its events tell");
    }

    @Test
    void anEventWithoutItsChangeIsAGap() {
        told.order("a", "keyed", "sending", "submitted")
                .event("a", "order.processing", "part-a", "submitted", "processing");
        assertThat(verdict().gaps()).singleElement().asString().contains("its events tell");
    }

    @Test
    void eventsInAnotherOrderThanTheirChangesAreAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.events.add(told.events.remove(1));
        assertThat(verdict().gaps()).singleElement().asString().contains("its events tell");
    }

    @Test
    void anEventWithoutAPositionOrWithAnothersIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        History.EventRow first = told.events.getFirst();
        told.events.add(new History.EventRow("evt-x", "product.imported", "prod", null, null, null, null, true));
        told.events.add(new History.EventRow("evt-z", "product.imported", "prod", null, null, null, null, false));
        told.events.add(
                new History.EventRow("evt-y", "product.imported", "prod", null, null, null, first.position(), true));
        assertThat(verdict().gaps())
                .noneMatch(one -> one.contains("evt-z"))
                .anyMatch(one -> one.contains("evt-x") && one.contains("no position"))
                .anyMatch(one -> one.contains("evt-y") && one.contains("another event"));
    }

    @Test
    void anOrderNeverOrTwiceAcceptedIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.events.removeFirst();
        assertThat(verdict().gaps()).singleElement().asString().contains("has 0 events");
    }

    @Test
    void anOrderThatStandsElsewhereThanItsPartsIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.orders.set(0, new History.OrderRow("order-a", "a", "key-a", "queued"));
        assertThat(verdict().gaps()).singleElement().asString().contains("its parts together are submitted");
    }

    @Test
    void fewerThanNineteenOfTwentyAcceptedIsNotEnough() {
        for (int i = 0; i < 18; i++) {
            told.order("o" + i, "keyed", "sending", "submitted");
        }
        told.offer("x");
        assertThat(verdict().isClean()).as("18 of 19").isFalse();
        told.order("o18", "keyed", "sending", "submitted");
        assertThat(verdict().isClean()).as("19 of 20").isTrue();
    }

    @Test
    void aWebhookThatWasReadAndTookEffectIsClean() {
        told.order("a", "keyed", "sending", "submitted", "processing", "shipped")
                .webhook("hook-1", "a", "making")
                .webhook("hook-2", "a", "sent");
        told.truth.add(new Mail.Word("keyed", "their-a", "sent"));
        told.parcels.add(new History.Parcel("part-a", "W1"));
        told.deliveries.add(new Mail.DeliveryRow("evt-1", "delivered"));

        assertThat(verdict().isClean()).as(verdict().toString()).isTrue();
        assertThat(verdict().tally().heard()).isEqualTo(2);
    }

    @Test
    void aWebhookThatWasAcknowledgedAndIsNowhereIsLost() {
        told.order("a", "keyed", "sending", "submitted").webhook("hook-1", "a", "received");
        told.inbox.clear();

        assertThat(verdict().lost()).singleElement().asString().contains("hook-1 was acknowledged and is not");
    }

    @Test
    void aWebhookThatNobodyReadsOrNobodyCanReadIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.inbox.add(new Mail.InboxRow("hook-1", "keyed", "conn", null, "waiting", null));
        told.inbox.add(new Mail.InboxRow("hook-2", "keyed", "conn", null, "failed", "unreadable"));

        assertThat(verdict().lost())
                .anyMatch(one -> one.contains("hook-1") && one.contains("nobody reads it"))
                .anyMatch(one -> one.contains("hook-2") && one.contains("unreadable"));
    }

    @Test
    void aWebhookThatWasReadWithoutEffectIsLost() {
        told.order("a", "keyed", "sending", "submitted", "processing").webhook("hook-1", "a", "arrived");

        assertThat(verdict().lost()).singleElement().asString().contains("hook-1 told that part-a is arrived");
    }

    @Test
    void aWebhookThatIsBehindWhatIsKnownIsNoLoss() {
        told.order("a", "keyed", "sending", "submitted", "shipped").webhook("hook-1", "a", "making");

        assertThat(verdict().lost()).isEmpty();
    }

    @Test
    void anOrderThatStandsElsewhereThanAtItsSupplierIsLost() {
        told.order("a", "keyed", "sending", "submitted", "processing");
        told.truth.add(new Mail.Word("keyed", "their-a", "arrived"));

        assertThat(verdict().lost()).singleElement().asString().contains("part-a is processing and at keyed");
    }

    @Test
    void aWebhookThatIsInTheInboxTwiceIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted").webhook("hook-1", "a", "received");
        told.inbox.add(new Mail.InboxRow("hook-2", "keyed", "conn-keyed", "event-hook-1", "read", null));

        assertThat(verdict().duplicated()).singleElement().asString().contains("in the inbox more than once");
    }

    @Test
    void aWebhookThatWasTakenInTwiceIsDuplicatedWhateverTheInboxSays() {
        told.order("a", "keyed", "sending", "submitted").webhook("hook-1", "a", "received");
        told.acknowledged.add(new Mail.Acknowledged("keyed", "hook-2", "event-hook-1", false, Optional.empty()));
        told.inbox.add(new Mail.InboxRow("hook-2", "keyed", "conn-keyed", null, "ignored", "not_kept"));

        assertThat(verdict().duplicated()).singleElement().asString().contains("event-hook-1 was taken in more than");
    }

    @Test
    void aWebhookThatWasHeldForARepeatOfAnotherIsLost() {
        told.order("a", "keyed", "sending", "submitted").webhook("hook-1", "a", "received");
        told.acknowledged.add(new Mail.Acknowledged("keyed", "hook-1", "event-other", true, Optional.empty()));

        assertThat(verdict().lost())
                .singleElement()
                .asString()
                .contains("hook-1 is said to be [event-hook-1, event-other]");
    }

    @Test
    void anOrderThatLeftAndHasNoParcelHereIsLost() {
        told.order("a", "keyed", "sending", "submitted", "shipped", "delivered");
        told.truth.add(new Mail.Word("keyed", "their-a", "arrived"));

        assertThat(verdict().lost()).singleElement().asString().contains("no parcel of it is known");
    }

    @Test
    void aParcelThatIsThereTwiceIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted", "shipped");
        told.parcels.add(new History.Parcel("part-a", "W1"));
        told.parcels.add(new History.Parcel("part-a", "W1"));

        assertThat(verdict().duplicated()).singleElement().asString().contains("part-a W1 is a parcel that is there");
    }

    @Test
    void anEventThatIsDeliveredOnTwoRowsIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted");
        told.deliveries.add(new Mail.DeliveryRow("evt-1", "delivered"));
        told.deliveries.add(new Mail.DeliveryRow("evt-1", "pending"));

        assertThat(verdict().duplicated()).singleElement().asString().contains("evt-1 has more than one delivery");
    }

    @Test
    void aPartOrALineThatIsNotThereIsLost() {
        told.order("a", "keyed", "sending", "submitted").order("b", "keyed", "sending", "submitted");
        told.wishes.set(
                0,
                new History.Wish(
                        "a", List.of(new History.Line("keyed", "var-1", 2), new History.Line("mute", "var-2", 1))));
        told.lines.set(1, new History.LineRow("order-b", "part-b", "var-1", 1));

        assertThat(verdict().lost())
                .hasSize(2)
                .anyMatch(one -> one.contains("order-a lacks") && one.contains("mute"))
                .anyMatch(one -> one.contains("order-b lacks") && one.contains("quantity=2"));
    }

    @Test
    void aSecondPartAtTheSameSupplierIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted");
        told.parts.add(new History.PartRow(
                "part-a2", "order-a", "keyed", "ref-a2", "submitted", null, null, List.of("their-a2")));
        told.lines.add(new History.LineRow("order-a", "part-a2", "var-1", 2));

        assertThat(verdict().duplicated())
                .anyMatch(one -> one.contains("order-a has more than was wanted"))
                .anyMatch(one -> one.contains("order-a has 2 parts at keyed"));
    }

    @Test
    void aPromiseOfSomebodyElsesOrderIsLost() {
        told.order("a", "keyed", "sending", "submitted").offer("b").promise("b", "order-a");

        assertThat(verdict().lost())
                .singleElement()
                .asString()
                .contains("order-a was promised for b and is the order of a");
    }

    @Test
    void anOrderThatIsCancelledByNobodyIsLost() {
        told.order("a", "keyed", "cancelled");
        told.deeds.clear();
        told.parts.set(0, Told.part("a", "keyed", "cancelled", List.of()));

        assertThat(verdict().lost()).singleElement().asString().contains("no client asked for that");
    }

    @Test
    void anOrderSaidToBeUnderWayThatWasNeverPaidIsLost() {
        told.order("a", "cjdropshipping", "sending", "created", "paying", "submitted")
                .deed("a", "cjdropshipping", "CONFIRMED");

        assertThat(verdict().lost()).singleElement().asString().contains("which was never PAID");
    }

    @Test
    void aParcelThatBecomesKnownTwiceIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted");
        told.events.add(new History.EventRow("evt-p", "shipment.created", "ship-1", null, null, null, 90L, true));
        told.events.add(new History.EventRow("evt-q", "shipment.created", "ship-1", null, null, null, 91L, true));

        assertThat(verdict().duplicated()).singleElement().asString().contains("ship-1 is a parcel");
    }

    @Test
    void anEventThatNobodyWasToldOfIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.untold.add("evt-2");

        assertThat(verdict().lost()).singleElement().asString().contains("evt-2 (order.sending) was never taken");
    }

    @Test
    void anEventThatTheReceiverAlwaysRefusedIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.untold.add("evt-2");
        told.receipts.add(new Mail.Receipt("evt-2", "order.sending", 2, "body", null, false));

        assertThat(verdict().lost()).singleElement().asString().contains("evt-2 (order.sending) was never taken");
    }

    @Test
    void anEventToldTwiceAlikeIsClean() {
        told.order("a", "keyed", "sending", "submitted");
        told.receipts.add(Told.receipt("evt-2", "order.sending", 2));

        assertThat(verdict().isClean()).as(verdict().toString()).isTrue();
    }

    @Test
    void eventsThatComeAgainWhereNobodyDiedAreDuplicated() {
        for (int i = 0; i < 10; i++) {
            told.order("o" + i, "keyed", "sending", "submitted");
        }
        told.events.forEach(event ->
                told.receipts.add(Told.receipt(event.id(), event.type(), Objects.requireNonNull(event.position()))));

        assertThat(verdict().duplicated())
                .singleElement()
                .asString()
                .contains("30 events were taken, and then came again 30");
    }

    @Test
    void whatIsToldWithoutProofOrDifferentlyOrOfNothingIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.receipts.add(
                new Mail.Receipt("evt-1", "order.accepted", 1, "hash of evt-1", "its signature is wrong", true));
        told.receipts.add(new Mail.Receipt("evt-2", "order.sending", 2, "another body", null, true));
        told.receipts.add(Told.receipt("evt-9", "order.sending", 9));
        told.receipts.add(Told.receipt("evt-3", "order.shipped", 3));

        assertThat(verdict().gaps())
                .anyMatch(one -> one.contains("evt-1 was told and its signature is wrong"))
                .anyMatch(one -> one.contains("evt-2 was told in two ways"))
                .anyMatch(one -> one.contains("evt-9 was told and never happened"))
                .anyMatch(one -> one.contains("evt-3 was told as order.shipped"))
                .hasSize(4);
    }

    private Verdict verdict() {
        return Checker.check(told.history(), STRATEGIES);
    }
}
