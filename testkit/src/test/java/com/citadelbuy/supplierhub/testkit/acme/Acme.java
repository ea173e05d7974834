package com.citadelbuy.supplierhub.testkit.acme;

import com.citadelbuy.supplierhub.spi.CancelOrders;
import com.citadelbuy.supplierhub.spi.CheckAccount;
import com.citadelbuy.supplierhub.spi.ErrorRules;
import com.citadelbuy.supplierhub.spi.Evidence;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.FindOrders;
import com.citadelbuy.supplierhub.spi.ListProducts;
import com.citadelbuy.supplierhub.spi.OrderRecovery;
import com.citadelbuy.supplierhub.spi.PayOrders;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.RateLimit;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.ReadOrders;
import com.citadelbuy.supplierhub.spi.ReadProduct;
import com.citadelbuy.supplierhub.spi.ReadShipments;
import com.citadelbuy.supplierhub.spi.RequestSigner;
import com.citadelbuy.supplierhub.spi.StatusTable;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.OrderStatus;
import com.citadelbuy.supplierhub.spi.model.ShipmentStatus;
import java.time.Duration;

/** The made-up supplier's definition, right or with one mistake. */
public final class Acme {

    public static final SupplierDefinition DEFINITION = with(Mistake.NONE);

    private Acme() {}

    public static SupplierDefinition with(Mistake mistake) {
        SupplierDefinition.Builder acme = SupplierDefinition.supplier("acme", "Acme")
                .documentation("https://acme.example/docs")
                .evidence(Evidence.Source.OFFICIAL_DOCS, "2026-11-22")
                .live("https://api.acme.example/v1")
                .credential(Field.secret("api_key", "API key", "Shown in the made-up console under Keys."))
                .tokens(new AcmeTokens(mistake == Mistake.LEAKS_A_SECRET))
                .signer(RequestSigner.tokenHeader("X-Token"))
                .limit(RateLimit.perSecond("calls", 20))
                .errors(errors(mistake))
                .orderStatuses(orderStatuses(mistake))
                .shipmentStatuses(StatusTable.unlistedIs(ShipmentStatus.UNRECOGNISED)
                        .map(ShipmentStatus.IN_TRANSIT, "rolling")
                        .map(ShipmentStatus.DELIVERED, "arrived")
                        .build())
                .recovery(OrderRecovery.lookup(Duration.ofMinutes(1)))
                .unknowns("Whether parcels can be redirected is not documented.");
        if (mistake != Mistake.FORGETS_WHAT_IS_PERSONAL) {
            acme.personal("name", "street", "more", "city", "phone", "email");
        }
        return abilities(acme, mistake).build();
    }

    private static SupplierDefinition.Builder abilities(SupplierDefinition.Builder acme, Mistake mistake) {
        return acme.can(CheckAccount.class, AcmeAccount::new)
                .can(ListProducts.class, session -> new AcmeCatalog(session, mistake))
                .can(ReadProduct.class, session -> new AcmeCatalog(session, mistake), "product")
                .can(ReadInventory.class, session -> new AcmeCatalog(session, mistake), "product")
                .can(PlaceOrders.class, session -> new AcmeOrders(session, mistake))
                .can(PayOrders.class, session -> new AcmeOrders(session, mistake))
                .can(ReadOrders.class, session -> new AcmeOrders(session, mistake))
                .can(FindOrders.class, session -> new AcmeOrders(session, mistake))
                .can(CancelOrders.class, session -> new AcmeOrders(session, mistake))
                .can(ReadShipments.class, session -> new AcmeOrders(session, mistake));
    }

    private static ErrorRules errors(Mistake mistake) {
        ErrorRules.Builder rules = ErrorRules.rules()
                .payload(body -> body.path("data"))
                .code("/code")
                .message("/message")
                .exact(Kind.UNAUTHORIZED, "bad_key", "bad_token")
                .exact(Kind.NOT_FOUND, "unknown")
                .exact(Kind.CONFLICT, "taken")
                .exact(Kind.OUT_OF_STOCK, "sold_out")
                .exact(Kind.INSUFFICIENT_FUNDS, "broke")
                .exact(Kind.REJECTED, "too_late")
                .exact(Kind.INVALID_REQUEST, "incomplete")
                .harmless(Kind.RATE_LIMITED, "slow_down");
        if (mistake != Mistake.IGNORES_ERROR_BODIES) {
            rules.success(body -> body.path("ok").asBoolean(false));
        }
        if (mistake == Mistake.TRUSTS_A_500) {
            rules.status(500, Kind.REJECTED, true);
        }
        return rules.build();
    }

    private static StatusTable<OrderStatus> orderStatuses(Mistake mistake) {
        return StatusTable.unlistedIs(
                        mistake == Mistake.GUESSES_STATES ? OrderStatus.PROCESSING : OrderStatus.UNRECOGNISED)
                .map(OrderStatus.CREATED, "new")
                .map(OrderStatus.SUBMITTED, "paid")
                .map(OrderStatus.SHIPPED, "sent")
                .map(OrderStatus.DELIVERED, "arrived")
                .map(OrderStatus.CANCELLED, "void")
                .build();
    }
}
