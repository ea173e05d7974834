package com.citadelbuy.supplierhub.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.Evidence;
import com.citadelbuy.supplierhub.spi.ReadFeeds;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.acme.Acme;
import com.citadelbuy.supplierhub.testkit.acme.AcmeSimulator;
import com.citadelbuy.supplierhub.testkit.contract.Check;
import com.citadelbuy.supplierhub.testkit.contract.Hints;
import com.citadelbuy.supplierhub.testkit.contract.Subject;
import com.citadelbuy.supplierhub.testkit.contract.Suites;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuitesTest {

    private final Subject acme = new Subject(Acme.DEFINITION, AcmeSimulator::new, Hints.none());

    @Test
    void everyCapabilityOfTheVocabularyHasASuite() {
        assertThat(Suites.covered().stream().map(Class::getName))
                .containsExactlyInAnyOrder(Arrays.stream(Capability.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .toArray(String[]::new));
    }

    @Test
    void everyDeclaredCapabilityIsCheckedAndEveryOtherIsProvenAbsent() {
        Map<String, List<Check>> suites = Suites.of(acme);
        assertThat(suites).containsKeys(Acme.DEFINITION.capabilities().toArray(String[]::new));
        int absent = Suites.covered().size() - Acme.DEFINITION.abilities().size();
        assertThat(suites.get("absent")).hasSize(absent);
        assertThat(suites).doesNotContainKey(SupplierDefinition.nameOf(ReadFeeds.class));
    }

    @Test
    void aDeclaredCapabilityToWhichNoCheckAppliesIsNotProven() {
        SupplierDefinition cancelsWithoutPlacing = SupplierDefinition.supplier("unproven", "Unproven")
                .documentation("https://unproven.example/docs")
                .evidence(Evidence.Source.OFFICIAL_DOCS, "2026-11-22")
                .live("https://api.unproven.example")
                .signer(Acme.DEFINITION.signer())
                .errors(Acme.DEFINITION.errors())
                .can(CancelOrders.class, session -> order -> {
                    throw new AssertionError("nothing was ever placed");
                })
                .build();
        List<Check> checks = Suites.of(new Subject(cancelsWithoutPlacing, AcmeSimulator::new, Hints.none()))
                .getOrDefault("cancel_orders", List.of());
        assertThat(checks).hasSize(1);
        assertThatThrownBy(checks.getFirst()::keep).isInstanceOf(AssertionError.class);
    }
}
