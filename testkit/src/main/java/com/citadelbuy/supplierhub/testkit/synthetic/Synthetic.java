package com.citadelbuy.supplierhub.testkit.synthetic;

import com.citadelbuy.supplierhub.simulators.registry.Simulators;
import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.ChangeRules;
import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.ListOrders;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.ManageWebhooks;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadChanges;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.ReadWebhooks;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The made-up suppliers' definitions, and how their simulators are made. */
public final class Synthetic {

    static final StatusTable<OrderStatus> ORDER_STATUSES = StatusTable.unlistedIs(OrderStatus.UNRECOGNISED)
            .map(OrderStatus.SUBMITTED, "received")
            .map(OrderStatus.PROCESSING, "making")
            .map(OrderStatus.ON_HOLD, "stopped")
            .map(OrderStatus.SHIPPED, "sent")
            .map(OrderStatus.DELIVERED, "arrived")
            .map(OrderStatus.CANCELLED, "void")
            .build();

    static final StatusTable<ShipmentStatus> SHIPMENT_STATUSES = StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED)
            .map(ShipmentStatus.IN_TRANSIT, "rolling")
            .map(ShipmentStatus.DELIVERED, "unloaded")
            .build();

    static final ErrorRules ERRORS = ErrorRules.rules()
            .success(body -> body.path("ok").asBoolean(false))
            .payload(body -> body.path("data"))
            .code("/code")
            .message("/message")
            .exact(Kind.UNAUTHORIZED, "bad_key", "bad_token")
            .exact(Kind.NOT_FOUND, "unknown")
            .exact(Kind.CONFLICT, "key_reused")
            .exact(Kind.OUT_OF_STOCK, "sold_out")
            .exact(Kind.INSUFFICIENT_FUNDS, "broke")
            .exact(Kind.REJECTED, "too_late")
            .exact(Kind.INVALID_REQUEST, "incomplete", "bad_address")
            .harmless(Kind.RATE_LIMITED, "slow_down")
            .build();

    public static final SupplierDefinition KEYED = shape(Personality.KEYED, "Keyed")
            .recovery(OrderRecovery.key(Duration.ofDays(30)))
            .can(PlaceOrders.class, session -> new SyntheticOrders(session, Personality.KEYED))
            .webhooks(SyntheticWebhooks.RULES)
            .can(ReadWebhooks.class, SyntheticWebhooks::new)
            .can(ManageWebhooks.class, SyntheticWebhooks::new)
            .changes(new ChangeRules(Duration.ofDays(7), Duration.ofMinutes(5)))
            .can(ReadChanges.class, SyntheticChanges::new)
            .build();

    public static final SupplierDefinition LISTED = shape(Personality.LISTED, "Listed")
            .recovery(OrderRecovery.listMatch(Duration.ofMinutes(1), Duration.ofDays(7)))
            .can(PlaceOrders.class, session -> new SyntheticOrders(session, Personality.LISTED))
            .can(ListOrders.class, SyntheticOrderList::new)
            .build();

    public static final SupplierDefinition MUTE = shape(Personality.MUTE, "Mute")
            .recovery(OrderRecovery.none())
            .can(PlaceOrders.class, session -> new SyntheticOrders(session, Personality.MUTE))
            .build();

    public static final List<SupplierDefinition> ALL = List.of(KEYED, LISTED, MUTE);

    /** How each simulator is made, by its supplier's id. */
    public static final Map<String, Simulators.Factory> SIMULATORS = Map.of(
            KEYED.id(), SyntheticSimulator::keyed,
            LISTED.id(), SyntheticSimulator::listed,
            MUTE.id(), SyntheticSimulator::mute);

    private Synthetic() {}

    private static SupplierDefinition.Builder shape(Personality personality, String name) {
        String host = personality.id() + ".example";
        return SupplierDefinition.supplier(personality.id(), name)
                .documentation("https://" + host + "/docs")
                .evidence(Evidence.Source.OFFICIAL_DOCS, "2026-11-22")
                .live("https://api." + host)
                .credential(Field.secret("api_key", "API key", "Shown in the made-up console under Keys."))
                .tokens(new SyntheticTokens())
                .signer(RequestSigner.tokenHeader("X-Token"))
                .limit(RateLimit.perSecond("calls", 2_000))
                .errors(ERRORS)
                .orderStatuses(ORDER_STATUSES)
                .shipmentStatuses(SHIPMENT_STATUSES)
                .personal("name", "street", "more", "city", "zip", "phone", "email", "url")
                .unknowns("Whether parcels can be redirected is not documented.")
                .can(CheckAccount.class, SyntheticAccount::new)
                .can(ListProducts.class, SyntheticCatalog::new)
                .can(ReadProduct.class, SyntheticCatalog::new, "product")
                .can(ReadInventory.class, SyntheticCatalog::new, "stock")
                .can(ReadOrders.class, session -> new SyntheticOrders(session, personality))
                .can(CancelOrders.class, session -> new SyntheticOrders(session, personality))
                .can(ReadShipments.class, SyntheticParcels::new);
    }
}
