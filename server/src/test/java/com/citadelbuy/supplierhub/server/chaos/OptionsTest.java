package com.citadelbuy.supplierhub.server.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.connectors.Suppliers;
import com.citadelbuy.supplierhub.simulators.Fault;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run orders where it is told to, and else from whoever takes orders. */
class OptionsTest {

    @Test
    void aRunOrdersFromEverySupplierThatTakesOrders() {
        List<String> taking = Suppliers.ALL.stream()
                .filter(supplier -> supplier.can(PlaceOrders.class))
                .map(SupplierDefinition::id)
                .toList();

        assertThat(Options.of(1, 0, 1).suppliers()).containsAll(taking).contains("keyed", "listed", "mute");
    }

    @Test
    void aRunCanBeLimitedToSomeSuppliers() throws Options.Wrong {
        assertThat(Options.parse(List.of("--suppliers", "doba,vidaxl"), 1).suppliers())
                .containsExactlyInAnyOrder("doba", "vidaxl");
    }

    @Test
    void aSupplierThatNoRunCanOrderFromIsRefusedWithAllThatItCan() {
        assertThatThrownBy(() -> Options.parse(List.of("--suppliers", "doba,takealot"), 1))
                .isInstanceOf(Options.Wrong.class)
                .hasMessageContaining("alibaba, aliexpress, banggood, bigbuy");
    }

    /** A fault that none of the run's suppliers can meet would be waited for in vain. */
    @Test
    void noFaultIsDemandedThatCannotStrike() throws Options.Wrong {
        Forecast forecast = new Forecast(Options.parse(List.of("--suppliers", "banggood", "--orders", "20"), 1));

        assertThat(forecast.least()).containsEntry(Fault.RATE_LIMITED, 0).containsEntry(Fault.STALE, 2);
        assertThat(forecast.gusts())
                .flatExtracting(Gust::faults)
                .extracting(FaultPlan::fault)
                .doesNotContain(Fault.RATE_LIMITED);
    }
}
