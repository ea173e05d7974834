package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.ListingRules;
import com.citadelbuy.supplierhub.spi.Retired;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.WebhookRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Definitions with one capability made otherwise, such as one with a mistake that a check ought to find. */
public final class Altered {

    private Altered() {}

    /**
     * The same supplier, whose capability is changed wherever it is opened.
     *
     * @param change makes the altered capability of the right one
     */
    public static <C extends Capability> SupplierDefinition ability(
            SupplierDefinition right, Class<C> capability, UnaryOperator<C> change) {
        Map<Class<? extends Capability>, Function<Session, ? extends Capability>> abilities =
                new LinkedHashMap<>(right.abilities());
        abilities.put(
                capability,
                session -> change.apply(right.ability(capability, session).orElseThrow()));
        return with(right, right.webhooks(), right.listings(), right.personal(), abilities);
    }

    /** The same supplier, whose deliveries are proven and known again otherwise. */
    public static SupplierDefinition webhooks(SupplierDefinition right, WebhookRules rules) {
        return with(right, rules, right.listings(), right.personal(), right.abilities());
    }

    /** The same marketplace, of whose listings other things can be changed, or in another way. */
    public static SupplierDefinition listings(SupplierDefinition right, ListingRules rules) {
        return with(right, right.webhooks(), rules, right.personal(), right.abilities());
    }

    /** The same, with other fields on the wire that are called personal. */
    public static SupplierDefinition personal(SupplierDefinition right, Set<String> fields) {
        return with(right, right.webhooks(), right.listings(), fields, right.abilities());
    }

    /** The same supplier, whose API is switched off. */
    public static SupplierDefinition retired(SupplierDefinition right, Retired retired) {
        return with(right, retired, right.webhooks(), right.listings(), right.personal(), right.abilities());
    }

    private static SupplierDefinition with(
            SupplierDefinition right,
            @Nullable WebhookRules webhooks,
            @Nullable ListingRules listings,
            Set<String> personal,
            Map<Class<? extends Capability>, Function<Session, ? extends Capability>> abilities) {
        return with(right, right.retired(), webhooks, listings, personal, abilities);
    }

    private static SupplierDefinition with(
            SupplierDefinition right,
            @Nullable Retired retired,
            @Nullable WebhookRules webhooks,
            @Nullable ListingRules listings,
            Set<String> personal,
            Map<Class<? extends Capability>, Function<Session, ? extends Capability>> abilities) {
        return new SupplierDefinition(
                right.id(),
                right.name(),
                right.role(),
                right.regions(),
                right.documentation(),
                right.evidence(),
                retired,
                right.live(),
                right.hosts(),
                right.simulatorPath(),
                right.credentials(),
                right.settings(),
                right.signer(),
                right.tokens(),
                right.limits(),
                right.errors(),
                right.orderStatuses(),
                right.shipmentStatuses(),
                right.listingStatuses(),
                listings,
                right.sales(),
                right.changes(),
                personal,
                right.references(),
                right.recovery(),
                right.orderNeeds(),
                right.productUrl(),
                webhooks,
                right.unknowns(),
                abilities,
                right.calls());
    }
}
