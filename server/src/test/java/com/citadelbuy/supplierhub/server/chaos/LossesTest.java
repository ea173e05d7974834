package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders that are not where they are said to be are found. */
class LossesTest {

    private final Told told = new Told();

    @Test
    void aPromisedOrderWithoutARowIsLost() {
        told.offer("a").promise("a", "order-a");
        assertThat(told.verdict().lost()).singleElement().asString().contains("order-a was promised");
    }

    @Test
    void anOrderWithoutPartsIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.parts.clear();
        told.steps.clear();
        assertThat(told.verdict().lost()).anyMatch(one -> one.contains("order-a was promised"));
    }

    @Test
    void anOrderSaidToBeThereAndUnknownToTheSupplierIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.deeds.clear();
        assertThat(told.verdict().lost()).singleElement().asString().contains("the supplier never took it");
    }

    @Test
    void anOrderThatIsThereUnderAnotherIdIsLost() {
        told.order("a", "keyed", "sending", "submitted");
        told.parts.set(0, Told.part("a", "keyed", "submitted", List.of("their-other")));
        assertThat(told.verdict().lost()).singleElement().asString().contains("their-other");
    }

    @Test
    void aRejectedOrderThatTheSupplierTookIsLost() {
        told.order("a", "keyed", "sending", "rejected").deed("a", "keyed", "PLACED");
        assertThat(told.verdict().lost()).singleElement().asString().contains("the supplier took it");
    }

    @Test
    void anOrderNobodyGoesOnWithIsLost() {
        told.order("a", "keyed", "sending", "queued");
        assertThat(told.verdict().lost()).singleElement().asString().contains("nobody goes on");
    }

    @Test
    void whatTheSupplierTookAndWeNeverHeardOfIsLost() {
        told.deed("ghost", "keyed", "PLACED");
        assertThat(told.verdict().lost()).singleElement().asString().contains("in no row of ours");
    }

    @Test
    void aPartOrALineThatIsNotThereIsLost() {
        told.order("a", "keyed", "sending", "submitted").order("b", "keyed", "sending", "submitted");
        told.wishes.set(
                0,
                new History.Wish(
                        "a", List.of(new History.Line("keyed", "var-1", 2), new History.Line("mute", "var-2", 1))));
        told.lines.set(1, new History.LineRow("order-b", "part-b", "var-1", 1));

        assertThat(told.verdict().lost())
                .hasSize(2)
                .anyMatch(one -> one.contains("order-a lacks") && one.contains("mute"))
                .anyMatch(one -> one.contains("order-b lacks") && one.contains("quantity=2"));
    }

    @Test
    void aPromiseOfSomebodyElsesOrderIsLost() {
        told.order("a", "keyed", "sending", "submitted").offer("b").promise("b", "order-a");

        assertThat(told.verdict().lost())
                .singleElement()
                .asString()
                .contains("order-a was promised for b and is the order of a");
    }

    @Test
    void anOrderThatIsCancelledByNobodyIsLost() {
        told.order("a", "keyed", "cancelled");
        told.deeds.clear();
        told.parts.set(0, Told.part("a", "keyed", "cancelled", List.of()));

        assertThat(told.verdict().lost()).singleElement().asString().contains("no client asked for that");
    }

    @Test
    void anOrderSaidToBeUnderWayThatWasNeverPaidIsLost() {
        told.order("a", "cjdropshipping", "sending", "created", "paying", "submitted")
                .deed("a", "cjdropshipping", "CONFIRMED");

        assertThat(told.verdict().lost()).singleElement().asString().contains("which was never PAID");
    }

    @Test
    void whereAPersonPaysAnOrderIsSubmittedUnpaidAndNoFurther() {
        told.order("a", "banggood", "sending", "submitted")
                .order("b", "banggood", "sending", "submitted", "processing");

        assertThat(told.verdict().lost())
                .singleElement()
                .asString()
                .contains("ref-b")
                .contains("which was never PAID");
    }

    @Test
    void whatASupplierPaysOutOfAPurseIsLostWhereItDidNot() {
        for (String supplier : List.of("alibaba", "bigbuy", "doba", "vidaxl")) {
            told.order(supplier, supplier, "sending", "submitted");
        }

        assertThat(told.verdict().lost()).hasSize(4).allMatch(one -> one.contains("which was never PAID"));
    }
}
