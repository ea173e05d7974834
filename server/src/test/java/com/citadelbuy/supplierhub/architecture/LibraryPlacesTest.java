package com.citadelbuy.supplierhub.architecture;

import static com.citadelbuy.supplierhub.architecture.Production.CLASSES;
import static com.citadelbuy.supplierhub.architecture.Production.ROOT;
import static com.citadelbuy.supplierhub.architecture.Production.under;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

class LibraryPlacesTest {

    @Test
    void javalinStaysAtTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackage(under("server.api"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
                .because("routes are data; only the edge knows which server carries them")
                .check(CLASSES);
    }

    @Test
    void theHttpClientStaysInTheTransport() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".pipeline.HttpTransport")
                .and()
                .haveNameNotMatching(".*\\.pipeline\\.HttpTransport\\$.*")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hc..", "java.net.http..")
                .because("every call to a supplier passes the pipeline's stages, and the transport is the last of them")
                .check(CLASSES);
    }

    /**
     * A transaction is a {@code Handle} that features hand on; what they may not do is speak SQL to it. That is left to the
     * classes that say so by name ({@code *Store}, {@code *Rows}, and {@code *Keys} for the idempotency keys), and to the three packages that are made of SQL.
     */
    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .resideInAPackage(under("server"))
                .and()
                .resideOutsideOfPackages(under("server.platform"), under("server.events"), under("server.work"))
                .and()
                .haveNameNotMatching(".*(Store|Rows|IdempotencyKeys)(\\$.*)?")
                .should()
                .callMethodWhere(target(owner(resideInAnyPackage("org.jdbi..", "java.sql..", "javax.sql.."))))
                .because("who looks for the queries of a feature finds them in one place")
                .check(CLASSES);
    }

    @Test
    void theOldJacksonIsNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
                .because("a library brings it along; two mappers would disagree about dates, nulls and numbers")
                .check(CLASSES);
    }
}
