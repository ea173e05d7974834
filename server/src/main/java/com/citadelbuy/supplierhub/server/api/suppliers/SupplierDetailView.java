package com.citadelbuy.supplierhub.server.api.suppliers;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.spi.ProductUrl;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A supplier with all that is needed to connect and use it. */
public record SupplierDetailView(
        String id,
        String name,
        String role,
        List<String> regions,
        @Nullable URI documentation,
        SupplierView.EvidenceView evidence,

        @Describe("Absent unless its API is switched off; only its simulator can then be connected.")
        SupplierView.@Nullable RetiredView retired,

        List<String> capabilities,
        boolean connected,
        List<ConnectionView> connections,
        @Describe("What a person must enter to connect.") List<FieldView> credentialFields,
        @Describe("What a person may enter beside.") List<FieldView> settingFields,

        @Describe("Whether a person must then consent in a browser.")
        boolean needsAuthorization,

        @Describe("Hosts whose product pages can be imported by address.")
        List<String> productPageHosts,

        List<LimitView> limits,

        @Describe("Absent where the supplier takes no orders.") @Nullable
        OrderingView ordering,

        @Describe("What the supplier's documents leave open.")
        List<String> unknowns) {

    static SupplierDetailView of(SupplierDefinition definition, List<Connection> connections) {
        SupplierView view = SupplierView.of(definition, connections);
        ProductUrl pages = definition.productUrl();
        return new SupplierDetailView(
                view.id(),
                view.name(),
                view.role(),
                view.regions(),
                view.documentation(),
                view.evidence(),
                view.retired(),
                view.capabilities(),
                view.connected(),
                view.connections(),
                definition.credentials().stream().map(FieldView::of).toList(),
                definition.settings().stream().map(FieldView::of).toList(),
                definition.tokens() instanceof TokenFlow.Consent,
                pages == null ? List.of() : pages.hosts(),
                definition.limits().stream().map(LimitView::of).toList(),
                OrderingView.of(definition),
                definition.unknowns());
    }
}
