package com.citadelbuy.supplierhub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.connectors.Suppliers;
import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.List;
import java.util.stream.Stream;
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

    @Test
    void whatReplacesARetiredSupplierIsAnotherThatIsNotRetired() {
        List<String> open = Suppliers.ALL.stream()
                .filter(supplier -> supplier.retired() == null)
                .map(SupplierDefinition::id)
                .toList();
        assertThat(Suppliers.ALL.stream()
                        .flatMap(supplier -> Stream.ofNullable(supplier.retired()))
                        .flatMap(retired -> Stream.ofNullable(retired.replacedBy())))
                .isNotEmpty()
                .isSubsetOf(open);
    }
}
