package com.citadelbuy.supplierhub.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.server.events.EventCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The types of events that are put together from words. */
class OrderEventsTest {

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void everyStateIsDeclared(OrderState state) {
        assertThat(EventCatalogue.find("order." + state.word())).isPresent();
    }

    @ParameterizedTest
    @EnumSource(CancelState.class)
    void everyStandOfACancellationIsDeclared(CancelState state) {
        assertThat(EventCatalogue.find("order.cancellation_" + state.word())).isPresent();
    }
}
