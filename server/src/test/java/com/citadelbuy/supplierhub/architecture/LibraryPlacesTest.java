package com.citadelbuy.supplierhub.architecture;

import static com.citadelbuy.supplierhub.architecture.Production.CLASSES;
import static com.citadelbuy.supplierhub.architecture.Production.ROOT;
import static com.citadelbuy.supplierhub.architecture.Production.under;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LibraryPlacesTest {

    /** Small classes that are little but a query or two; a class that grows beyond that gets a store. */
    private static final Set<String> SQL_ELSEWHERE =
            Set.of("IdempotencyKeys", "Exchanges", "ConnectionWorkspaces", "OrderSweep", "Housekeeping");

    private static final Set<String> WAYS_OUT = Set.of(
            "java.net.URL.openConnection",
            "java.net.URL.openStream",
            "java.net.InetAddress.getByName",
            "java.net.InetAddress.getAllByName",
            "java.net.Socket.connect");

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
    void theHttpClientStaysInTheTransportAndBehindTheGuard() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.pipeline\\.HttpTransport(\\$.*)?")
                .and()
                .resideOutsideOfPackage(ROOT + ".server.platform.outbound")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.hc..")
                .because(
                        "every call to a supplier passes the pipeline's stages, and the transport is the last of them; every"
                                + " call to a place that a user named passes the guard")
                .check(CLASSES);
    }

    @Test
    void redisStaysInTheCache() {
        noClasses()
                .that()
                .resideOutsideOfPackage(under("server.cache"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.lettuce..", "io.netty..", "reactor..")
                .because("what may be lost at any time is a memory of what is stored elsewhere and nothing else")
                .check(CLASSES);
    }

    @Test
    void nobodyCallsOutBesideThePipeline() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".server.RemoteGuides")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".simulators.Courier")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .because(
                        "what calls out by itself has no limit, no record and no redaction; simulators are asked for their"
                                + " guides at the start only, and send their webhooks as suppliers do, of whom we see nothing")
                .check(CLASSES);
    }

    /** The database's own programs come out of a file on the class path; the address to listen at is the operator's. */
    @Test
    void nobodyOpensAUrlOrAsksForANameBesideTheGuard() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".server.platform.outbound")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".server.platform.PostgresBinaries")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".server.api.edge.EdgeSettings")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "goes out to the network",
                        access -> WAYS_OUT.contains(access.getTargetOwner().getName() + "." + access.getName())))
                .because("a place that a user names is called at an address that was looked at, or not at all")
                .check(CLASSES);
    }

    /**
     * A transaction is a {@code Handle} that features hand on; what they may not do is speak SQL to it. That is left to the
     * classes that say so by name, to the packages made of SQL, and to the few in {@link #SQL_ELSEWHERE}.
     */
    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .resideInAPackage(under("server"))
                .and()
                .resideOutsideOfPackages(under("server.platform"), under("server.events"), under("server.work"))
                .and()
                .haveNameNotMatching(".*(Store|Rows)(\\$.*)?")
                .and()
                .haveNameNotMatching(".*\\.(" + String.join("|", SQL_ELSEWHERE) + ")(\\$.*)?")
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
