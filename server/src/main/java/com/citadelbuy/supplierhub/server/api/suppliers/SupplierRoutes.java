package com.citadelbuy.supplierhub.server.api.suppliers;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.platform.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What suppliers there are and how this workspace is connected to them. */
public final class SupplierRoutes {

    private final SupplierRegistry suppliers;
    private final Connections connections;

    public SupplierRoutes(SupplierRegistry suppliers, Connections connections) {
        this.suppliers = suppliers;
        this.connections = connections;
    }

    public List<Route<?, ?>> routes() {
        return List.of(
                Route.get("/api/v1/suppliers")
                        .tag(ConnectionRoutes.TAG)
                        .summary("List suppliers")
                        .description("All suppliers the hub knows, each with this workspace's connections to it.")
                        .query(QueryParam.flag(
                                "connected", "Only those that are connected, or only those that are not."))
                        .answersListOf(200, SupplierView.class)
                        .handle(this::list),
                Route.get("/api/v1/suppliers/{supplier_id}")
                        .tag(ConnectionRoutes.TAG)
                        .summary("Read a supplier")
                        .description("With the fields that connecting takes, its limits, and what is not known of it.")
                        .parameter(ConnectionRoutes.SUPPLIER, "Such as aliexpress.")
                        .answers(200, SupplierDetailView.class)
                        .handle(call -> Answer.of(SupplierDetailView.of(
                                suppliers.get(call.path(ConnectionRoutes.SUPPLIER)),
                                connections.ofSupplier(call.workspaceId(), call.path(ConnectionRoutes.SUPPLIER))))));
    }

    private Answer<Page<SupplierView>> list(Call<Nothing> call) {
        Map<String, List<Connection>> connected =
                connections.all(call.workspaceId()).stream().collect(Collectors.groupingBy(Connection::supplier));
        Optional<Boolean> wanted = call.query("connected").map(Boolean::parseBoolean);
        return Answer.of(new Page<>(
                suppliers.all().stream()
                        .map(supplier -> SupplierView.of(supplier, connected.getOrDefault(supplier.id(), List.of())))
                        .filter(view -> wanted.isEmpty() || wanted.get() == view.connected())
                        .toList(),
                null));
    }
}
