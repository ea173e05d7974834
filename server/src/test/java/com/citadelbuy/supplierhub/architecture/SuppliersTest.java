package com.citadelbuy.supplierhub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.connectors.Suppliers;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppliersTest {

    private static final List<String> IDS =
            Suppliers.ALL.stream().map(SupplierDefinition::id).toList();

    @Test
    void everySupplierHasASimulatorAndEverySimulatorASupplier() {
        assertThat(IDS).containsExactlyInAnyOrderElementsOf(Simulators.ids());
    }

    @Test
    void theListIsSortedAndNamesEachOnce() {
        assertThat(IDS).isSorted().doesNotHaveDuplicates();
    }
}
