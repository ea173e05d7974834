package com.citadelbuy.supplierhub.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes of the product: all modules without their tests and without the test kit. */
final class Production {

    static final String ROOT = "com.citadelbuy.supplierhub";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(Production::isProduct)
            .importPackages(ROOT);

    private Production() {}

    /** A package of ours with all that is below it, as ArchUnit writes it. */
    static String under(String name) {
        return ROOT + "." + name + "..";
    }

    private static boolean isProduct(Location location) {
        return !location.contains("/supplierhub/testkit/");
    }
}
