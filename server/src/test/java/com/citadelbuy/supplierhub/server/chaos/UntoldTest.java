package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Events that the receiver was not told of, or was told wrongly or too often, are found. */
class UntoldTest {

    private final Told told = new Told();

    @Test
    void anEventThatIsDeliveredOnTwoRowsIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted");
        told.deliveries.add(new Mail.DeliveryRow("evt-1", "delivered"));
        told.deliveries.add(new Mail.DeliveryRow("evt-1", "pending"));

        assertThat(told.verdict().duplicated()).singleElement().asString().contains("evt-1 has more than one delivery");
    }

    @Test
    void anEventThatNobodyWasToldOfIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.untold.add("evt-2");

        assertThat(told.verdict().lost()).singleElement().asString().contains("evt-2 (order.sending) was never taken");
    }

    @Test
    void anEventThatTheReceiverAlwaysRefusedIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.untold.add("evt-2");
        told.receipts.add(new Mail.Receipt("evt-2", "order.sending", 2, "body", null, false));

        assertThat(told.verdict().lost()).singleElement().asString().contains("evt-2 (order.sending) was never taken");
    }

    @Test
    void anEventToldTwiceAlikeIsClean() {
        told.order("a", "keyed", "sending", "submitted");
        told.receipts.add(Told.receipt("evt-2", "order.sending", 2));

        assertThat(told.verdict().isClean()).as(told.verdict().toString()).isTrue();
    }

    @Test
    void eventsThatComeAgainWhereNobodyDiedAreDuplicated() {
        for (int i = 0; i < 10; i++) {
            told.order("o" + i, "keyed", "sending", "submitted");
        }
        told.events.forEach(event ->
                told.receipts.add(Told.receipt(event.id(), event.type(), Objects.requireNonNull(event.position()))));

        assertThat(told.verdict().duplicated())
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

        assertThat(told.verdict().gaps())
                .anyMatch(one -> one.contains("evt-1 was told and its signature is wrong"))
                .anyMatch(one -> one.contains("evt-2 was told in two ways"))
                .anyMatch(one -> one.contains("evt-9 was told and never happened"))
                .anyMatch(one -> one.contains("evt-3 was told as order.shipped"))
                .hasSize(4);
    }
}
