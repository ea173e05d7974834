package com.citadelbuy.supplierhub.architecture;

import static com.citadelbuy.supplierhub.architecture.Production.CLASSES;
import static com.citadelbuy.supplierhub.architecture.Production.ROOT;
import static com.citadelbuy.supplierhub.architecture.Production.under;
import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleArrowsTest {

    @Test
    void everyModuleIsLookedAt() {
        for (String part : List.of("spi", "pipeline", "connectors", "simulators", "server")) {
            assertThat(CLASSES.stream().filter(one -> one.getPackageName().startsWith(ROOT + "." + part)))
                    .as(part)
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void connectorsSeeTheSpiAndAFewLibrariesOnly() {
        classes()
                .that()
                .resideInAPackage(under("connectors"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        under("connectors"),
                        under("spi"),
                        "java..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..",
                        "com.google.i18n.phonenumbers..")
                .because("a connector only translates; retrying, waiting, logging and sending belong to the pipeline")
                .check(CLASSES);
    }

    @Test
    void noSupplierSeesAnother() {
        for (String module : List.of("connectors", "simulators")) {
            slices().matching(ROOT + "." + module + ".(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(resideInAPackage(under(module + ".registry")), alwaysTrue())
                    // The wire that two suppliers of one house share; it belongs to neither and knows none.
                    .ignoreDependency(alwaysTrue(), resideInAPackage(under("simulators.iop")))
                    .ignoreDependency(alwaysTrue(), resideInAPackage(under("simulators.sortedmd5")))
                    .because("a supplier is added or taken away without touching another")
                    .check(CLASSES);
        }
    }

    @Test
    void simulatorsKnowNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage(under("simulators"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(under("spi"), under("pipeline"), under("connectors"), under("server"))
                .because("a simulator that shared code with a connector would agree with its mistakes")
                .check(CLASSES);
    }

    @Test
    void theSpiKnowsNoneOfItsUsers() {
        noClasses()
                .that()
                .resideInAPackage(under("spi"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(under("pipeline"), under("connectors"), under("simulators"), under("server"))
                .because("the words come first; whatever carries them out may change")
                .check(CLASSES);
    }

    @Test
    void thePipelineServesAnySupplierAndAnyServer() {
        noClasses()
                .that()
                .resideInAPackage(under("pipeline"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(under("connectors"), under("simulators"), under("server"))
                .because("one pipeline carries the calls of all suppliers")
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that cannot be read without another is a part of it")
                .check(CLASSES);
    }
}
