package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.ListingStatus;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything the hub knows about a supplier that is data. Immutable; one constant per supplier, built by {@link
 * #supplier}. What is logic stands behind {@link #abilities}.
 *
 * @param id lower case; also in paths, environment names and metrics
 * @param role whether we buy there, sell there, or can only send a buyer there
 * @param regions where its goods ship or sell, by the field's usual words ({@code global, us, eu, cn, africa})
 * @param retired since when and why nobody is there any more; null while somebody is
 * @param live the supplier's own address, overridden by {@code SUPPLIER_<ID>_BASE_URL}
 * @param hosts its further addresses, of which a setting of the connection names one; null where {@code live} is the only one
 * @param simulatorPath what follows the simulator's own address where {@code live} has a path
 * @param credentials what a person must enter; secrets are sealed when stored
 * @param settings what a person may enter beside
 * @param tokens how access tokens are got, or null where the credentials themselves open the door
 * @param personal names of wire fields that hold personal data, in any nesting
 * @param references what our order references may look like
 * @param listingStatuses the words for whether a listing is on sale; a sale's own words are among {@code orderStatuses}
 * @param listings what can be changed of listings; null where none can be
 * @param sales how sales are found; null where there are none
 * @param changes how changes of products are found; null where no list tells of them
 * @param recovery how unknown outcomes are found out; null for suppliers that take no orders
 * @param webhooks how its deliveries are proven and known again; null for suppliers whose deliveries nobody reads
 * @param unknowns what the documents leave open and a user ought to know, a sentence each
 * @param calls the operations that reading one product calls, by capability; so the plan of syncs knows what it costs
 */
public record SupplierDefinition(
        String id,
        String name,
        Role role,
        List<String> regions,
        @Nullable URI documentation,
        Evidence evidence,
        @Nullable Retired retired,
        URI live,
        @Nullable Hosts hosts,
        String simulatorPath,
        List<Field> credentials,
        List<Field> settings,
        RequestSigner signer,
        @Nullable TokenFlow tokens,
        List<RateLimit> limits,
        ErrorRules errors,
        StatusTable<OrderStatus> orderStatuses,
        StatusTable<ShipmentStatus> shipmentStatuses,
        StatusTable<ListingStatus> listingStatuses,
        @Nullable ListingRules listings,
        @Nullable SaleRules sales,
        @Nullable ChangeRules changes,
        Set<String> personal,
        ReferenceFormat references,
        @Nullable OrderRecovery recovery,
        Set<OrderNeeds> orderNeeds,
        @Nullable ProductUrl productUrl,
        @Nullable WebhookRules webhooks,
        List<String> unknowns,
        Map<Class<? extends Capability>, Function<Session, ? extends Capability>> abilities,
        Map<Class<? extends Capability>, List<String>> calls) {

    /** On which side of a trade a supplier stands. */
    public enum Role {
        SUPPLY,
        SELL,
        LINK
    }

    /** The supplier's own address for a connection with these settings. */
    public URI live(Map<String, String> settings) {
        return hosts == null ? live : hosts.of(settings).orElse(live);
    }

    public boolean can(Class<? extends Capability> capability) {
        return abilities.containsKey(capability);
    }

    /**
     * The operations that one use of a capability calls, in order, one as often as it is called. Where that depends on the
     * goods it is the usual case. Empty where it is not declared.
     */
    public List<String> calls(Class<? extends Capability> capability) {
        return calls.getOrDefault(capability, List.of());
    }

    /** The capability over a session; empty when the supplier has no such thing. */
    public <C extends Capability> Optional<C> ability(Class<C> capability, Session session) {
        return Optional.ofNullable(abilities.get(capability)).map(factory -> capability.cast(factory.apply(session)));
    }

    /** The names of all capabilities in snake_case, sorted. */
    public List<String> capabilities() {
        return abilities.keySet().stream()
                .map(SupplierDefinition::nameOf)
                .sorted()
                .toList();
    }

    /** A capability's public name, such as {@code place_orders}. */
    public static String nameOf(Class<? extends Capability> capability) {
        return capability.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
    }

    public static Builder supplier(String id, String name) {
        return new Builder(id, name);
    }

    /** Collects the parts; {@link #build} refuses a definition that lacks one. */
    public static final class Builder {
        private final String id;
        private final String name;
        private Role role = Role.SUPPLY;
        private List<String> regions = List.of("global");
        private @Nullable URI documentation;
        private @Nullable Evidence evidence;
        private @Nullable Retired retired;
        private @Nullable URI live;
        private @Nullable Hosts hosts;
        private String simulatorPath = "";
        private final List<Field> credentials = new ArrayList<>();
        private final List<Field> settings = new ArrayList<>();
        private @Nullable RequestSigner signer;
        private @Nullable TokenFlow tokens;
        private final List<RateLimit> limits = new ArrayList<>();
        private @Nullable ErrorRules errors;
        private StatusTable<OrderStatus> orderStatuses =
                StatusTable.unlistedIs(OrderStatus.UNRECOGNISED).build();
        private StatusTable<ShipmentStatus> shipmentStatuses =
                StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED).build();
        private StatusTable<ListingStatus> listingStatuses =
                StatusTable.unlistedIs(ListingStatus.UNRECOGNISED).build();
        private @Nullable ListingRules listings;
        private @Nullable SaleRules sales;
        private @Nullable ChangeRules changes;
        private Set<String> personal = Set.of();
        private ReferenceFormat references = new ReferenceFormat(ReferenceFormat.Alphabet.LETTERS_AND_DIGITS, 32);
        private @Nullable OrderRecovery recovery;
        private Set<OrderNeeds> orderNeeds = EnumSet.noneOf(OrderNeeds.class);
        private @Nullable ProductUrl productUrl;
        private @Nullable WebhookRules webhooks;
        private List<String> unknowns = List.of();
        private final Map<Class<? extends Capability>, Function<Session, ? extends Capability>> abilities =
                new LinkedHashMap<>();
        private final Map<Class<? extends Capability>, List<String>> calls = new LinkedHashMap<>();

        private Builder(String id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder role(Role role) {
            this.role = role;
            return this;
        }

        public Builder regions(String... regions) {
            this.regions = List.of(regions);
            return this;
        }

        public Builder documentation(String url) {
            this.documentation = URI.create(url);
            return this;
        }

        public Builder evidence(Evidence.Source source, String checked) {
            this.evidence = new Evidence(source, LocalDate.parse(checked));
            return this;
        }

        /** Says that its API is switched off: only its simulator can be connected. */
        public Builder retired(Retired retired) {
            this.retired = retired;
            return this;
        }

        /** The supplier's own address; a path in it also follows the simulator's address. */
        public Builder live(String url) {
            this.live = URI.create(url);
            this.simulatorPath = this.live.getPath();
            return this;
        }

        /** Further addresses, by the values of a setting that names one of them; their paths are that of the live address. */
        public Builder hosts(String setting, Map<String, String> urls) {
            Map<String, URI> addresses = new LinkedHashMap<>();
            urls.forEach((value, url) -> addresses.put(value, URI.create(url)));
            this.hosts = new Hosts(setting, addresses);
            return this;
        }

        public Builder credential(Field field) {
            credentials.add(field);
            return this;
        }

        public Builder setting(Field field) {
            settings.add(field);
            return this;
        }

        public Builder signer(RequestSigner signer) {
            this.signer = signer;
            return this;
        }

        public Builder tokens(TokenFlow tokens) {
            this.tokens = tokens;
            return this;
        }

        public Builder limit(RateLimit limit) {
            limits.add(limit);
            return this;
        }

        public Builder errors(ErrorRules errors) {
            this.errors = errors;
            return this;
        }

        public Builder orderStatuses(StatusTable<OrderStatus> table) {
            this.orderStatuses = table;
            return this;
        }

        public Builder shipmentStatuses(StatusTable<ShipmentStatus> table) {
            this.shipmentStatuses = table;
            return this;
        }

        public Builder listingStatuses(StatusTable<ListingStatus> table) {
            this.listingStatuses = table;
            return this;
        }

        public Builder listings(ListingRules listings) {
            this.listings = listings;
            return this;
        }

        public Builder sales(SaleRules sales) {
            this.sales = sales;
            return this;
        }

        public Builder changes(ChangeRules changes) {
            this.changes = changes;
            return this;
        }

        public Builder personal(String... wireFields) {
            this.personal = Set.of(wireFields);
            return this;
        }

        public Builder references(ReferenceFormat.Alphabet alphabet, int maxLength) {
            this.references = new ReferenceFormat(alphabet, maxLength);
            return this;
        }

        public Builder recovery(OrderRecovery recovery) {
            this.recovery = recovery;
            return this;
        }

        public Builder orderNeeds(OrderNeeds... needs) {
            this.orderNeeds = OrderNeeds.of(needs);
            return this;
        }

        public Builder productUrl(ProductUrl productUrl) {
            this.productUrl = productUrl;
            return this;
        }

        public Builder webhooks(WebhookRules webhooks) {
            this.webhooks = webhooks;
            return this;
        }

        public Builder unknowns(String... sentences) {
            this.unknowns = List.of(sentences);
            return this;
        }

        public <C extends Capability> Builder can(Class<C> capability, Function<Session, ? extends C> factory) {
            if (abilities.put(capability, factory) != null) {
                throw new IllegalArgumentException("Declared twice: " + capability.getSimpleName());
            }
            return this;
        }

        /** Like {@link #can(Class, Function)}, with the operations that one use of it calls. */
        public <C extends Capability> Builder can(
                Class<C> capability, Function<Session, ? extends C> factory, String... operations) {
            calls.put(capability, List.of(operations));
            return can(capability, factory);
        }

        public SupplierDefinition build() {
            if (abilities.containsKey(PlaceOrders.class) && recovery == null) {
                throw new IllegalArgumentException(
                        id + " takes orders and does not say how unknown ones are recovered");
            }
            if (abilities.containsKey(ReadWebhooks.class) != (webhooks != null)) {
                throw new IllegalArgumentException(
                        id + " must say how webhooks are verified if it reads them, and only then");
            }
            if (abilities.containsKey(PublishOffers.class) != (listings != null)) {
                throw new IllegalArgumentException(
                        id + " must say what can be changed of listings if it changes them, and only then");
            }
            if (abilities.containsKey(ReceiveSales.class) != (sales != null)) {
                throw new IllegalArgumentException(
                        id + " must say how sales are found if it receives any, and only then");
            }
            if (abilities.containsKey(ReadChanges.class) != (changes != null)) {
                throw new IllegalArgumentException(
                        id + " must say how changes are found if it tells of them, and only then");
            }
            return new SupplierDefinition(
                    id,
                    name,
                    role,
                    regions,
                    documentation,
                    given(evidence, "evidence"),
                    retired,
                    given(live, "live address"),
                    hosts,
                    simulatorPath,
                    List.copyOf(credentials),
                    List.copyOf(settings),
                    given(signer, "signer"),
                    tokens,
                    List.copyOf(limits),
                    given(errors, "error rules"),
                    orderStatuses,
                    shipmentStatuses,
                    listingStatuses,
                    listings,
                    sales,
                    changes,
                    personal,
                    references,
                    recovery,
                    orderNeeds,
                    productUrl,
                    webhooks,
                    unknowns,
                    Collections.unmodifiableMap(new LinkedHashMap<>(abilities)),
                    Map.copyOf(calls));
        }

        private <T> T given(@Nullable T part, String what) {
            if (part == null) {
                throw new IllegalArgumentException(id + " has no " + what);
            }
            return part;
        }
    }
}
