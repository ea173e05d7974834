package com.citadelbuy.supplierhub.testkit.contract;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.CancelSales;
import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ConfirmOrders;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.MakeLinks;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.PackSales;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.PublishOffers;
import com.citadelbuy.supplierhub.spi.QuoteShipping;
import com.citadelbuy.supplierhub.spi.ReadCategories;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.ReadFeeds;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadListings;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadReturns;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.ReceiveSales;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.ShipSales;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All suites: those that hold for every supplier, and one or more for each capability there is. */
public final class Suites {

    private static final Map<String, Suite> UNIVERSAL = universal();
    private static final Map<Class<? extends Capability>, Suite> BY_CAPABILITY = byCapability();

    private Suites() {}

    /** The capabilities that can be proven. A test holds them against the vocabulary. */
    public static List<Class<? extends Capability>> covered() {
        return List.copyOf(BY_CAPABILITY.keySet());
    }

    /**
     * Every check that applies, by the name of its suite. A capability that is not declared is proven absent; one that is
     * declared and that nothing proves breaks a promise by itself.
     */
    public static Map<String, List<Check>> of(Subject subject) {
        Map<String, List<Check>> checks = new LinkedHashMap<>();
        UNIVERSAL.forEach((name, suite) -> checks.put(name, suite.checks(subject)));
        List<Check> absent = new ArrayList<>();
        BY_CAPABILITY.forEach((capability, suite) -> {
            if (subject.can(capability)) {
                String name = SupplierDefinition.nameOf(capability);
                checks.put(name, proving(name, suite.checks(subject)));
            } else {
                absent.add(AbsenceChecks.of(subject, capability));
            }
        });
        checks.put("absent", absent);
        checks.values().removeIf(List::isEmpty);
        return checks;
    }

    private static List<Check> proving(String name, List<Check> checks) {
        return checks.isEmpty()
                ? List.of(new Check(name + " is proven", () -> Expect.that(false, "No check applies to it")))
                : checks;
    }

    private static Map<String, Suite> universal() {
        Map<String, Suite> suites = new LinkedHashMap<>();
        suites.put("definition", new DefinitionChecks());
        suites.put("credentials", new CredentialChecks());
        suites.put("weather", new WeatherChecks());
        suites.put("secrecy", new SecrecyChecks());
        return suites;
    }

    private static Map<Class<? extends Capability>, Suite> byCapability() {
        Map<Class<? extends Capability>, Suite> suites = new LinkedHashMap<>();
        suites.put(CheckAccount.class, new AccountChecks());
        suites.put(ListProducts.class, ListingChecks::products);
        suites.put(ReadFeeds.class, ListingChecks::feeds);
        suites.put(ReadChanges.class, together(new ChangeChecks(), new ChangeFaultChecks()));
        suites.put(ReadCategories.class, ListingChecks::categories);
        suites.put(SearchProducts.class, ListingChecks::search);
        suites.put(ReadProduct.class, new ProductChecks());
        suites.put(ReadInventory.class, new InventoryChecks());
        suites.put(QuoteShipping.class, new QuoteChecks());
        suites.put(
                PlaceOrders.class,
                together(new PlaceChecks(), new RepeatChecks(), new PlaceFaultChecks(), new MagicChecks()));
        suites.put(ConfirmOrders.class, SettleChecks.confirming());
        suites.put(PayOrders.class, SettleChecks.paying());
        suites.put(ReadOrders.class, new ReadOrderChecks());
        suites.put(FindOrders.class, new FindOrderChecks());
        suites.put(ListOrders.class, new ListOrderChecks());
        suites.put(CancelOrders.class, new CancelChecks());
        suites.put(ReadShipments.class, new ShipmentChecks());
        suites.put(
                ReadWebhooks.class,
                together(new WebhookProofChecks(), new WebhookReadingChecks(), new WebhookLateChecks()));
        suites.put(ManageWebhooks.class, new ManageWebhookChecks());
        suites.putAll(ofMarketplaces());
        return suites;
    }

    private static Map<Class<? extends Capability>, Suite> ofMarketplaces() {
        Map<Class<? extends Capability>, Suite> suites = new LinkedHashMap<>();
        suites.put(ReadListings.class, together(new ListingReadChecks(), new PageFaultChecks()));
        suites.put(
                PublishOffers.class,
                together(new PublishChecks(), new PublishRefusalChecks(), new PublishFaultChecks()));
        suites.put(ReceiveSales.class, new SaleChecks());
        suites.put(PackSales.class, new PackChecks());
        suites.put(ShipSales.class, new ShipChecks());
        suites.put(CancelSales.class, new CancelSaleChecks());
        suites.put(ReadReturns.class, new ReturnChecks());
        suites.put(MakeLinks.class, new LinkChecks());
        return suites;
    }

    private static Suite together(Suite... suites) {
        return subject -> {
            List<Check> all = new ArrayList<>();
            for (Suite suite : suites) {
                all.addAll(suite.checks(subject));
            }
            return all;
        };
    }
}
