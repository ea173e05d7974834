package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.spi.OrderRecovery.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of mistake, told by hand, is found and called by its name, and what is right is left alone; the tests beside this one tell the kinds. */
class CheckerTest {

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
        Verdict verdict = told.verdict();
        assertThat(verdict.isClean()).as(verdict.toString()).isTrue();
        assertThat(verdict.line(3, 7))
                .isEqualTo(
                        "CHAOS accepted=5 placed=3 lost=0 duplicated=0 unresolved=1 gaps=0 heard=0 told=26 kills=3 seed=7");
    }

    @Test
    void anUnresolvedOrderIsExcusedOnlyWhereNothingTells() {
        told.order("a", "mute", "sending", "needs_attention").order("b", "found", "sending", "outcome_unknown");
        assertThat(told.verdict().unresolved()).hasSize(2);
        assertThat(told.verdict().inexcusable()).singleElement().asString().contains("part-b");
        assertThat(told.verdict().isClean()).isFalse();
    }

    @Test
    void fewerThanNineteenOfTwentyAcceptedIsNotEnough() {
        for (int i = 0; i < 18; i++) {
            told.order("o" + i, "keyed", "sending", "submitted");
        }
        told.offer("x");
        assertThat(told.verdict().isClean()).as("18 of 19").isFalse();
        told.order("o18", "keyed", "sending", "submitted");
        assertThat(told.verdict().isClean()).as("19 of 20").isTrue();
    }

    @Test
    void unknownOutcomesAreCountedBySupplierAndByItsWayOfRecovery() {
        told.order("a", "found", "sending", "submitted")
                .order("b", "found", "sending", "outcome_unknown", "processing")
                .order("c", "mute", "sending", "outcome_unknown", "needs_attention")
                .order("d", "asked", "sending", "outcome_unknown")
                .step("d", "proven_absent", "outcome_unknown", "queued")
                .step("d", "fact", "queued", "outcome_unknown");

        assertThat(told.verdict().suppliers())
                .containsExactly(
                        new Fared("asked", Strategy.LOOKUP, 1, 0, 1, 1, 0, 1),
                        new Fared("found", Strategy.LOOKUP, 2, 2, 1, 0, 0, 0),
                        new Fared("mute", Strategy.NONE, 1, 0, 1, 0, 0, 1));
        assertThat(Fared.byStrategy(told.verdict().suppliers()))
                .containsExactly(
                        new Fared("asked, found", Strategy.LOOKUP, 3, 2, 2, 1, 0, 1),
                        new Fared("mute", Strategy.NONE, 1, 0, 1, 0, 0, 1));
    }
}
