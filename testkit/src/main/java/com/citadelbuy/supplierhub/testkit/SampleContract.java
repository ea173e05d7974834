package com.citadelbuy.supplierhub.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.testkit.sample.SampleCheck;
import com.citadelbuy.supplierhub.testkit.sample.SampleFolder;
import com.citadelbuy.supplierhub.testkit.sample.SampleIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds a connector against the documents' own samples, in the folder that {@code SUPPLIER_SAMPLES_DIR} names. They are
 * no part of the project; where they are absent this test says so and is skipped.
 */
public abstract class SampleContract {

    private static final String VARIABLE = "SUPPLIER_SAMPLES_DIR";

    private final SupplierDefinition definition;
    private final Map<String, String> credentials;

    protected SampleContract(SupplierDefinition definition) {
        this(definition, Map.of());
    }

    /** For suppliers whose credentials must have some form; an entry of the index may still name others. */
    protected SampleContract(SupplierDefinition definition, Map<String, String> credentials) {
        this.definition = definition;
        this.credentials = Map.copyOf(credentials);
    }

    @TestFactory
    final Stream<DynamicTest> samples() {
        @Nullable String root = System.getenv(VARIABLE);
        if (root == null || root.isBlank()) {
            return Stream.of(DynamicTest.dynamicTest(
                    "the samples are not at hand",
                    () -> assumeTrue(
                            false,
                            VARIABLE + " names no folder, so no sample of " + definition.id() + " was checked")));
        }
        SampleIndex index = SampleIndex.beside(getClass(), definition).with(credentials);
        SampleFolder folder = new SampleFolder(Path.of(root).resolve(index.of()).resolve("samples"));
        return tests(index, folder).stream();
    }

    private static List<DynamicTest> tests(SampleIndex index, SampleFolder folder) {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("the index covers every file", () -> index.coversAll(folder)));
        for (SampleCheck check : index.checks(folder)) {
            tests.add(DynamicTest.dynamicTest(check.name(), check::passes));
        }
        return tests;
    }
}
