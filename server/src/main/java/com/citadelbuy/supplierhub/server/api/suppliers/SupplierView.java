package com.citadelbuy.supplierhub.server.api.suppliers;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.spi.Evidence;
import com.citadelbuy.supplierhub.spi.Retired;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A supplier in the list. */
public record SupplierView(
        @Example("aliexpress") String id,
        @Example("AliExpress") String name,

        @Describe("supply: we buy there; sell: we sell there; link: we can only send a buyer there.") @Example("supply")
        String role,

        List<String> regions,
        @Nullable URI documentation,
        EvidenceView evidence,

        @Describe("Absent unless its API is switched off; only its simulator can then be connected.") @Nullable
        RetiredView retired,

        @Describe("What can be done there.") List<String> capabilities,

        @Describe("Whether this workspace has a connection to it.")
        boolean connected,

        List<ConnectionView> connections) {

    /** On what our knowledge of a supplier rests. */
    public record EvidenceView(
            @Describe("official_docs, official_sdk, community or none.") @Example("official_docs")
            String source,

            @Describe("When the documents were last held against the connector.") @Example("2026-01-31")
            LocalDate checked,

            @Describe("How far the connector has been proved; simulated: against our simulator only.")
            @Example("simulated")
            String level) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(evidence.source().name().toLowerCase(Locale.ROOT), evidence.checked(), "simulated");
        }
    }

    /** What is known of a supplier's end. */
    public record RetiredView(
            @Describe("The first day without it.") @Example("2022-07-30")
            LocalDate since,

            String reason,

            @Describe("The id of the supplier to connect instead.") @Nullable
            String replacedBy) {

        static RetiredView of(Retired retired) {
            return new RetiredView(retired.since(), retired.reason(), retired.replacedBy());
        }
    }

    static SupplierView of(SupplierDefinition definition, List<Connection> connections) {
        return new SupplierView(
                definition.id(),
                definition.name(),
                definition.role().name().toLowerCase(Locale.ROOT),
                definition.regions(),
                definition.documentation(),
                EvidenceView.of(definition.evidence()),
                Optional.ofNullable(definition.retired()).map(RetiredView::of).orElse(null),
                definition.capabilities(),
                !connections.isEmpty(),
                connections.stream()
                        .map(connection -> ConnectionView.of(definition, connection))
                        .toList());
    }
}
