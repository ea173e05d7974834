package com.citadelbuy.supplierhub.server.api.webhooks;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.ApiJson;
import com.citadelbuy.supplierhub.server.api.Body;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.api.edge.StrictJson;
import com.citadelbuy.supplierhub.server.api.errors.RequestFault;
import com.citadelbuy.supplierhub.server.api.schema.RecordReader;
import com.citadelbuy.supplierhub.server.api.schema.SchemaBook;
import com.citadelbuy.supplierhub.server.webhooks.HubDoor;
import com.citadelbuy.supplierhub.server.webhooks.HubMessage;
import com.citadelbuy.supplierhub.server.webhooks.Receipt;
import com.citadelbuy.supplierhub.server.webhooks.SupplierDoor;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where webhooks come in. What is answered with 2xx is stored for good. */
public final class WebhookRoutes {

    static final String TAG = "Webhooks";
    private static final String PATH = "/api/v1/webhooks/";

    private static final String PROOF = """
            Signed with `WEBHOOK_SECRET`: `X-GSIS-Timestamp` holds Unix seconds, at most 300 away from now; `X-GSIS-Delivery` a \
            unique id, under which a repeat is known; `X-GSIS-Signature` holds `v1=` and the lower-case hex HMAC-SHA256 of the \
            timestamp, a full stop and the body as it is sent. Several signatures may stand there with commas between, while the \
            secret is changed. The body is stored before this is answered, and read after; what became of it stands in \
            `GET /api/v1/webhooks/inbox/{delivery_id}`.

            """;

    private final HubDoor hub;
    private final SupplierDoor suppliers;
    private final Map<HubMessage.Kind, RecordReader<?>> forms = new EnumMap<>(HubMessage.Kind.class);

    public WebhookRoutes(HubDoor hub, SupplierDoor suppliers) {
        this.hub = hub;
        this.suppliers = suppliers;
        SchemaBook book = new SchemaBook(ApiJson.mapper());
        for (HubMessage.Kind kind : HubMessage.Kind.values()) {
            forms.put(kind, new RecordReader<>(kind.message(), ApiJson.mapper(), book));
        }
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                told(HubMessage.Kind.INVENTORY, "Tell of stock", """
                        The body: `{"type": "stock.updated", "id", "supplier" or "connection_id", "items": [{"sku", "warehouse"?, \
                        "quantity"}]}`. Variants that are not named keep what they have."""),
                told(HubMessage.Kind.ORDER, "Tell of an order's status", """
                        The body: `{"type": "order.status", "id", "order_ref", "status", "supplier_order_no"?, "reason"?}`. A status \
                        never goes backwards."""),
                told(HubMessage.Kind.TRACKING, "Tell of parcels", """
                        The body: `{"type": "shipment.updated", "id", "order_ref", "status", "shipments": [{"tracking_number", \
                        "carrier"?, "service"?, "tracking_url"?, "shipped_at"?, "lines"?: [{"line_ref" or "sku", "quantity"}]}]}`. \
                        Numbers are added, never overwritten."""),
                supplier());
    }

    private Route<?, ?> told(HubMessage.Kind kind, String summary, String form) {
        return Route.post(PATH + kind.word())
                .tag(TAG)
                .summary(summary)
                .description(PROOF + form)
                .open()
                .bytes(Body.MEBIBYTE, "application/json")
                .answers(202, ReceiptView.class)
                .handle(call -> told(kind, call));
    }

    private Answer<ReceiptView> told(HubMessage.Kind kind, Call<byte[]> call) {
        Optional<String> flaw = hub.flaw(call.headers(), call.body());
        if (flaw.isPresent()) {
            throw RequestFault.of("invalid_signature", flaw.get());
        }
        Objects.requireNonNull(forms.get(kind)).read(StrictJson.read(call.body()));
        return answer(hub.take(kind, call.headers(), call.body()));
    }

    private Route<?, ?> supplier() {
        return Route.post(PATH + "{supplier}/{token}")
                .tag(TAG)
                .summary("Take a supplier's own webhook")
                .description("The address is a connection's own; it is registered at the supplier, or entered there by "
                        + "hand. Each delivery is proven as the supplier's documents say. Where a supplier signs "
                        + "nothing, it is only taken as a hint that makes the hub look.")
                .parameter("supplier", "Such as printful.")
                .parameter("token", "Of the connection; a secret.")
                .open()
                .anyQuery()
                .bytes(Body.MEBIBYTE)
                .answers(200, ReceiptView.class)
                .handle(this::supplier);
    }

    private Answer<ReceiptView> supplier(Call<byte[]> call) {
        Map<String, String> query = new HashMap<>();
        call.query().forEach((name, values) -> query.put(name, values.isEmpty() ? "" : values.getFirst()));
        return answer(suppliers.take(call.path("supplier"), call.path("token"), call.headers(), query, call.body()));
    }

    private static Answer<ReceiptView> answer(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Stored(String id, boolean repeated) ->
                Answer.of(new ReceiptView(id, repeated ? "repeated" : "stored"));
            case Receipt.Refused(String detail) -> throw RequestFault.of("invalid_signature", detail);
            case Receipt.Unknown _ -> throw RequestFault.of("not_found", "There is nothing here.");
            case Receipt.Full _ ->
                throw RequestFault.with(
                        "inbox_full",
                        "More comes in than can be stored just now; nothing of this delivery was kept.",
                        Map.of("Retry-After", "1"));
        };
    }
}
