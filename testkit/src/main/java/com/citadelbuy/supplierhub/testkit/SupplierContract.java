package com.citadelbuy.supplierhub.testkit;

import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.contract.Check;
import com.citadelbuy.supplierhub.testkit.contract.Hints;
import com.citadelbuy.supplierhub.testkit.contract.Subject;
import com.citadelbuy.supplierhub.testkit.contract.Suites;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every connector must pass against its simulator. A subclass says which definition; the simulator is the one of
 * that id unless another is given, and everything else comes from the simulator's guide.
 *
 * {@snippet :
 * final class AcmeContractTest extends SupplierContract {
 *     AcmeContractTest() {
 *         super(Acme.DEFINITION);
 *     }
 * }
 * }
 */
public abstract class SupplierContract {

    private final Subject subject;

    protected SupplierContract(SupplierDefinition definition) {
        this(definition, Hints.none());
    }

    protected SupplierContract(SupplierDefinition definition, Hints hints) {
        this(definition, (world, clock) -> Simulators.create(definition.id(), world, clock), hints);
    }

    protected SupplierContract(SupplierDefinition definition, Simulators.Factory simulator, Hints hints) {
        this.subject = new Subject(definition, simulator, hints);
    }

    @TestFactory
    final Stream<DynamicContainer> contract() {
        return Suites.of(subject).entrySet().stream().map(SupplierContract::suite);
    }

    private static DynamicContainer suite(Map.Entry<String, List<Check>> suite) {
        return DynamicContainer.dynamicContainer(
                suite.getKey(),
                suite.getValue().stream().map(check -> DynamicTest.dynamicTest(check.name(), check::keep)));
    }
}
