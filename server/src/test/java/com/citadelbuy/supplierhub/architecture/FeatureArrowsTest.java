package com.citadelbuy.supplierhub.architecture;

import static com.citadelbuy.supplierhub.architecture.Production.CLASSES;
import static com.citadelbuy.supplierhub.architecture.Production.ROOT;
import static com.citadelbuy.supplierhub.architecture.Production.under;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The features of the server and the only arrows between them. */
class FeatureArrowsTest {

    private static final String SERVER = ROOT + ".server.";

    /** What everything may stand on; these stand on each other only as their own lines say. */
    private static final Set<String> GROUND = Set.of("platform", "config", "events", "work");

    /** Feature → what it may see beside the ground. A feature that is not here may see nothing and be seen by the api only. */
    private static final Map<String, Set<String>> SEES = Map.ofEntries(
            entry("connections", Set.of()),
            entry("inventory", Set.of()),
            entry("catalog", Set.of("connections", "inventory")),
            entry("shipments", Set.of()),
            entry("links", Set.of("connections", "catalog")),
            // What an order needs of the catalogue it asks for through its own OfferBook.
            entry("orders", Set.of("connections")),
            entry("sales", Set.of("connections")),
            // What there is and what was sold a listing asks for through its own Goods and SoldPieces.
            entry("listings", Set.of("connections")),
            entry("designs", Set.of("connections", "catalog")),
            entry("intake", Set.of("connections", "catalog", "inventory", "orders", "shipments")),
            // Sync reads from orders which of them to look at; what it has seen goes through intake.
            entry("sync", Set.of("connections", "catalog", "orders", "intake")),
            entry("webhooks", Set.of("connections", "intake")));

    private static final Map<String, Set<String>> GROUND_SEES = Map.of(
            "platform", Set.of(),
            "config", Set.of("platform"),
            "events", Set.of("platform"),
            "work", Set.of("platform"));

    @Test
    void featuresSeeOnlyWhatTheTableGrants() {
        Map<String, Set<String>> refused = new TreeMap<>();
        for (JavaClass one : CLASSES) {
            String feature = feature(one);
            if (feature.isEmpty() || feature.equals("api")) {
                continue;
            }
            for (Dependency arrow : one.getDirectDependenciesFromSelf()) {
                String seen = feature(arrow.getTargetClass());
                if (!seen.isEmpty() && !seen.equals(feature) && !granted(feature, seen)) {
                    refused.computeIfAbsent(feature + " → " + seen, any -> new TreeSet<>())
                            .add(arrow.getDescription());
                }
            }
        }
        assertThat(refused)
                .as("arrows that the table of features does not grant; turn the call round or think about the table")
                .isEmpty();
    }

    @Test
    void theTableHasNoCircles() {
        Map<String, Set<String>> left = new TreeMap<>(SEES);
        while (left.values().removeIf(seen -> seen.stream().noneMatch(left::containsKey))) {
            assertThat(left.size()).isLessThan(SEES.size());
        }
        assertThat(left).isEmpty();
    }

    @Test
    void whatWasSeenEntersByIntakeAlone() {
        noClasses()
                .that()
                .resideInAnyPackage(under("server.sync"), under("server.webhooks"), under("server.api"))
                .should()
                .callMethodWhere(ArchPredicates.methodOf(SERVER + "orders.OrderObservations", "seen", "parcels"))
                .orShould()
                .callMethodWhere(ArchPredicates.methodOf(SERVER + "shipments.Shipments", "observe"))
                .because("a poll and a webhook enter by the same door and run the same reducer")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void connectionsKnowOfSimulatorsTheirGuideOnly() {
        noClasses()
                .that()
                .resideInAPackage(SERVER + "(*)..")
                .should()
                .dependOnClassesThat(
                        ArchPredicates.in(under("simulators"), "apart from Guide", name -> !name.startsWith("Guide")))
                .because("the product treats a simulator as it treats a supplier; it needs only a ready account there")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void connectorsAreKnownByTheirDefinitionsAlone() {
        noClasses()
                .that()
                .resideInAPackage(under("server"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".connectors.(*)..")
                .because("no feature knows a supplier by name; what differs stands in the definition")
                .check(CLASSES);
    }

    @Test
    void nobodySeesTheApi() {
        classes()
                .that()
                .resideInAPackage(under("server.api"))
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage(under("server.api"), ROOT + ".server")
                .because("the API is one way to call the features, not a part of them")
                .check(CLASSES);
    }

    private static boolean granted(String feature, String seen) {
        if (GROUND_SEES.containsKey(feature)) {
            return GROUND_SEES.get(feature).contains(seen);
        }
        return GROUND.contains(seen) || SEES.getOrDefault(feature, Set.of()).contains(seen);
    }

    /** The first package below the server's; empty for the server's own classes, which wire everything, and for others. */
    private static String feature(JavaClass one) {
        String name = one.getPackageName();
        return name.startsWith(SERVER) ? name.substring(SERVER.length()).split("\\.")[0] : "";
    }
}
