package com.citadelbuy.supplierhub.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import java.util.function.Predicate;

/** What the rules speak of and ArchUnit has no word for. */
final class ArchPredicates {

    private ArchPredicates() {}

    /** A call of one of these methods, whatever its parameters. */
    static DescribedPredicate<JavaMethodCall> methodOf(String owner, String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe(
                owner + "." + wanted,
                call -> call.getTargetOwner().getName().equals(owner) && wanted.contains(call.getName()));
    }

    static DescribedPredicate<JavaClass> in(String packages, String apart, Predicate<String> simpleName) {
        return DescribedPredicate.describe(
                packages + " " + apart,
                one -> JavaClass.Predicates.resideInAPackage(packages).test(one)
                        && simpleName.test(outermost(one).getSimpleName()));
    }

    private static JavaClass outermost(JavaClass one) {
        JavaClass outer = one;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
