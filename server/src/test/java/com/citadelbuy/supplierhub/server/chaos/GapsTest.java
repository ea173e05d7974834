package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** States without what explains them are found, and the reverse. */
class GapsTest {

    private final Told told = new Told();

    @Test
    void aStateWithoutItsEntryIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.steps.removeLast();
        told.events.removeLast();
        assertThat(told.verdict().gaps()).singleElement().asString().contains("its timeline ends with sending");
    }

    @Test
    void aBrokenChainIsAGap() {
        told.order("a", "keyed", "sending", "submitted", "processing");
        told.steps.remove(2);
        told.events.remove(2);
        assertThat(told.verdict().gaps()).singleElement().asString().contains("found it submitted");
    }

    @Test
    void aTimelineWithoutItsIntentIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.steps.removeFirst();
        assertThat(told.verdict().gaps()).anyMatch(one -> one.contains("does not begin with its intent"));
    }

    @Test
    void aStepBackwardsIsAGap() {
        told.order("a", "keyed", "sending", "submitted", "shipped", "processing");
        assertThat(told.verdict().gaps()).singleElement().asString().contains("from shipped to processing");
    }

    @Test
    void anotherTryAfterTheSupplierHadItIsAGap() {
        told.order("a", "keyed", "sending", "submitted", "sending", "submitted");
        assertThat(told.verdict().gaps()).singleElement().asString().contains("from submitted to sending");
    }

    @Test
    void aRefusedRepeatThatRejectsIsAGap() {
        told.order("a", "keyed", "sending", "outcome_unknown", "rejected");
        assertThat(told.verdict().gaps()).singleElement().asString().contains("from outcome_unknown to rejected");
    }

    @Test
    void aChangeWithoutItsEventIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.events.removeLast();
        assertThat(told.verdict().gaps()).singleElement().asString().contains("its events tell");
    }

    @Test
    void anEventWithoutItsChangeIsAGap() {
        told.order("a", "keyed", "sending", "submitted")
                .event("a", "order.processing", "part-a", "submitted", "processing");
        assertThat(told.verdict().gaps()).singleElement().asString().contains("its events tell");
    }

    @Test
    void eventsInAnotherOrderThanTheirChangesAreAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.events.add(told.events.remove(1));
        assertThat(told.verdict().gaps()).singleElement().asString().contains("its events tell");
    }

    @Test
    void anEventWithoutAPositionOrWithAnothersIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        History.EventRow first = told.events.getFirst();
        told.events.add(new History.EventRow("evt-x", "product.imported", "prod", null, null, null, null, true));
        told.events.add(new History.EventRow("evt-z", "product.imported", "prod", null, null, null, null, false));
        told.events.add(
                new History.EventRow("evt-y", "product.imported", "prod", null, null, null, first.position(), true));
        assertThat(told.verdict().gaps())
                .noneMatch(one -> one.contains("evt-z"))
                .anyMatch(one -> one.contains("evt-x") && one.contains("no position"))
                .anyMatch(one -> one.contains("evt-y") && one.contains("another event"));
    }

    @Test
    void anOrderNeverOrTwiceAcceptedIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.events.removeFirst();
        assertThat(told.verdict().gaps()).singleElement().asString().contains("has 0 events");
    }

    @Test
    void anOrderThatStandsElsewhereThanItsPartsIsAGap() {
        told.order("a", "keyed", "sending", "submitted");
        told.orders.set(0, new History.OrderRow("order-a", "a", "key-a", "queued"));
        assertThat(told.verdict().gaps()).singleElement().asString().contains("its parts together are submitted");
    }
}
