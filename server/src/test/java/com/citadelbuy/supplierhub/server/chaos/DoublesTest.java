package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is there more than once is found. */
class DoublesTest {

    private final Told told = new Told();

    @Test
    void aReferencePlacedTwiceIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted").deed("a", "keyed", "PLACED");
        assertThat(told.verdict().duplicated()).singleElement().asString().contains("placed more than once");
    }

    @Test
    void anOrderPaidTwiceIsDuplicated() {
        told.order("a", "found", "sending", "created", "paying", "submitted")
                .deed("a", "found", "PAID")
                .deed("a", "found", "PAID");
        assertThat(told.verdict().duplicated()).singleElement().asString().contains("PAID");
    }

    @Test
    void twoOrdersForOneReferenceAreDuplicated() {
        told.order("a", "keyed", "sending", "submitted");
        told.orders.add(new History.OrderRow("order-a2", "a", "key-a", "queued"));
        assertThat(told.verdict().duplicated())
                .anyMatch(one -> one.contains("reference of more"))
                .anyMatch(one -> one.contains("key of more"));
    }

    @Test
    void twoPromisesOfDifferentOrdersAreDuplicated() {
        told.order("a", "keyed", "sending", "submitted").promise("a", "order-b");
        assertThat(told.verdict().duplicated()).singleElement().asString().contains("promised as more than one");
    }

    @Test
    void twoPartsWithOneIdAtTheSupplierAreDuplicated() {
        told.order("a", "keyed", "sending", "submitted").order("b", "keyed", "sending", "submitted");
        told.parts.set(1, Told.part("b", "keyed", "submitted", List.of("their-a")));
        assertThat(told.verdict().duplicated()).singleElement().asString().contains("id of more than one");
    }

    @Test
    void anOrderNobodyWantedIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted");
        told.orders.add(new History.OrderRow("order-x", null, null, "queued"));
        assertThat(told.verdict().duplicated()).singleElement().asString().contains("ordered by nobody");
    }

    @Test
    void aSecondPartAtTheSameSupplierIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted");
        told.parts.add(new History.PartRow(
                "part-a2", "order-a", "keyed", "ref-a2", "submitted", null, null, List.of("their-a2")));
        told.lines.add(new History.LineRow("order-a", "part-a2", "var-1", 2));

        assertThat(told.verdict().duplicated())
                .anyMatch(one -> one.contains("order-a has more than was wanted"))
                .anyMatch(one -> one.contains("order-a has 2 parts at keyed"));
    }

    @Test
    void aParcelThatIsThereTwiceIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted", "shipped");
        told.parcels.add(new History.Parcel("part-a", "W1"));
        told.parcels.add(new History.Parcel("part-a", "W1"));

        assertThat(told.verdict().duplicated())
                .singleElement()
                .asString()
                .contains("part-a W1 is a parcel that is there");
    }

    @Test
    void aParcelThatBecomesKnownTwiceIsDuplicated() {
        told.order("a", "keyed", "sending", "submitted");
        told.events.add(new History.EventRow("evt-p", "shipment.created", "ship-1", null, null, null, 90L, true));
        told.events.add(new History.EventRow("evt-q", "shipment.created", "ship-1", null, null, null, 91L, true));

        assertThat(told.verdict().duplicated()).singleElement().asString().contains("ship-1 is a parcel");
    }
}
