package com.citadelbuy.supplierhub.architecture;

import static com.citadelbuy.supplierhub.architecture.Production.CLASSES;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching("(.*(Impl|Manager|Helper|Helpers|Util|Utils)|.*[a-z0-9]Base)(\\$.*)?")
                .orShould()
                .haveNameMatching(".*[.$]Abstract[A-Z].*")
                .because("such a name says how something is made, or nothing, and draws in what belongs elsewhere")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() {
        Set<String> unmarked = CLASSES.stream()
                .filter(one -> !one.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackage)
                .filter(one -> one.tryGetAnnotationOfType(NullMarked.class).isEmpty())
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked)
                .as("packages without a package-info.java that is @NullMarked")
                .isEmpty();
    }
}
