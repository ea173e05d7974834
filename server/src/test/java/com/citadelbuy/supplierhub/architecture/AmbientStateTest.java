package com.citadelbuy.supplierhub.architecture;

import static com.citadelbuy.supplierhub.architecture.Production.CLASSES;
import static com.citadelbuy.supplierhub.architecture.Production.ROOT;
import static com.citadelbuy.supplierhub.architecture.Production.under;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Clock, chance, environment and sleep are handed in, so that a test can hold them still. */
class AmbientStateTest {

    private static final Set<String> CALLS = Set.of(
            "java.lang.Thread.sleep",
            "java.lang.System.getenv",
            "java.lang.System.currentTimeMillis",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.time.InstantSource.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone");

    @Test
    void timeChanceAndEnvironmentAreHandedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        under("server.platform"), under("server.config"), under("pipeline"), ROOT + ".server")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".simulators.SimulatorServer")
                .should()
                .accessTargetWhere(takesFromTheAir())
                .because("what reads the clock by itself cannot be tested without waiting")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> takesFromTheAir() {
        return DescribedPredicate.describe("asks the machine for time, chance, environment or sleep", access -> {
            String name = access.getTargetOwner().getName() + "." + access.getName();
            return CALLS.contains(name) || isNow(access);
        });
    }

    /** {@code now()} of any type of java.time; with a clock in its brackets it is fine. */
    private static boolean isNow(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().equals("java.time")
                && access.getName().equals("now")
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }
}
