package com.citadelbuy.supplierhub.testkit;

import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.fixture.Fixture;
import com.citadelbuy.supplierhub.testkit.fixture.FixtureCheck;
import com.citadelbuy.supplierhub.testkit.fixture.FixtureReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds a connector against the fixtures in {@code fixtures/<supplier>/} on the class path: exact request, exact result.
 * Each declared capability needs at least one.
 */
public abstract class FixtureContract {

    private final SupplierDefinition definition;
    private final Map<String, String> credentials;

    protected FixtureContract(SupplierDefinition definition) {
        this(definition, Map.of());
    }

    /** For suppliers whose credentials must have some form, such as a key that signs; the others are made up. */
    protected FixtureContract(SupplierDefinition definition, Map<String, String> credentials) {
        this.definition = definition;
        this.credentials = Map.copyOf(credentials);
    }

    @TestFactory
    final Stream<DynamicTest> fixtures() {
        List<Fixture> fixtures = FixtureReader.of(getClass(), definition.id());
        DynamicTest complete = DynamicTest.dynamicTest(
                "each declared capability has a fixture", () -> eachCapability(definition, fixtures));
        return Stream.concat(
                Stream.of(complete),
                fixtures.stream()
                        .map(fixture -> DynamicTest.dynamicTest(
                                fixture.name(), () -> FixtureCheck.passes(definition, credentials, fixture))));
    }

    private static void eachCapability(SupplierDefinition definition, List<Fixture> fixtures) {
        Set<String> missing = new TreeSet<>();
        for (Class<? extends Capability> capability : definition.abilities().keySet()) {
            missing.add(SupplierDefinition.nameOf(capability));
        }
        missing.removeAll(
                fixtures.stream().map(fixture -> fixture.call().capability()).collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            throw new AssertionError("No fixture for " + missing);
        }
    }
}
