package com.citadelbuy.supplierhub.server.api.suppliers;

import com.citadelbuy.supplierhub.server.api.Answer;
import com.citadelbuy.supplierhub.server.api.Call;
import com.citadelbuy.supplierhub.server.api.Nothing;
import com.citadelbuy.supplierhub.server.api.QueryParam;
import com.citadelbuy.supplierhub.server.api.Route;
import com.citadelbuy.supplierhub.server.connections.Authorizations;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connecting accounts, consent in a browser, trying and ending connections. */
public final class ConnectionRoutes {

    static final String TAG = "Suppliers";
    static final String SUPPLIER = "supplier_id";
    private static final String PATH = "/api/v1/suppliers/{supplier_id}/";
    private static final QueryParam CONNECTION =
            QueryParam.text("connection_id", "Which connection, where there are several.", "conn_01…");

    private final Connections connections;
    private final Authorizations authorizations;

    public ConnectionRoutes(Connections connections, Authorizations authorizations) {
        this.connections = connections;
        this.authorizations = authorizations;
    }

    public List<Route<?, ?>> routes() {
        return List.of(connect(), disconnect(), authorize(), callback(), check());
    }

    private Route<?, ?> connect() {
        return Route.post(PATH + "connect")
                .tag(TAG)
                .summary("Connect a supplier")
                .description("The account is tried before anything is kept. Where a person must consent first, the "
                        + "connection waits with status `needs_authorization` and an `authorize_url`. Of a supplier that is "
                        + "switched off only the simulator can be connected.")
                .parameter(SUPPLIER, "Such as aliexpress.")
                .body(ConnectRequest.class)
                .answers(201, ConnectionView.class)
                .handle(this::connect);
    }

    private Answer<ConnectionView> connect(Call<ConnectRequest> call) {
        Connection connection = connections.connect(
                call.workspaceId(), call.path(SUPPLIER), call.body().command());
        @Nullable
        URI link =
                connection.status() == Connection.Status.NEEDS_AUTHORIZATION ? authorizations.begin(connection) : null;
        return Answer.of(ConnectionView.of(connections.definition(connection), connection, link))
                .location("/api/v1/suppliers/" + connection.supplier());
    }

    private Route<?, ?> disconnect() {
        return Route.delete(PATH + "disconnect")
                .tag(TAG)
                .summary("Disconnect a supplier")
                .description(
                        "Ends the connection and forgets its credentials and tokens. What was imported and ordered "
                                + "through it stays.")
                .parameter(SUPPLIER, "Such as aliexpress.")
                .query(CONNECTION)
                .answers(200, ConnectionView.class)
                .handle(this::disconnect);
    }

    private Answer<ConnectionView> disconnect(Call<Nothing> call) {
        Connection ended = connections.disconnect(
                call.workspaceId(),
                call.path(SUPPLIER),
                call.query("connection_id").orElse(null));
        Connection now = connections.get(ended.workspaceId(), ended.id());
        return Answer.of(ConnectionView.of(connections.definition(now), now));
    }

    private Route<?, ?> authorize() {
        return Route.post(PATH + "authorize")
                .tag(TAG)
                .summary("Begin an authorisation")
                .description("Answers the connection with a fresh `authorize_url` to send a person to.")
                .parameter(SUPPLIER, "Such as aliexpress.")
                .query(CONNECTION)
                .answers(200, ConnectionView.class)
                .handle(call -> {
                    Connection connection = one(call);
                    return Answer.of(ConnectionView.of(
                            connections.definition(connection), connection, authorizations.begin(connection)));
                });
    }

    private Route<?, ?> callback() {
        return Route.get(PATH + "callback")
                .tag(TAG)
                .summary("End an authorisation")
                .description("Where the supplier sends the person back to. Answers a small page.")
                .parameter(SUPPLIER, "Such as aliexpress.")
                .open()
                .anyQuery()
                .answersText("text/html; charset=utf-8")
                .handle(this::callback);
    }

    private Answer<String> callback(Call<Nothing> call) {
        Optional<String> refused = call.query("error");
        if (refused.isPresent()) {
            return Answer.of(
                    400, CallbackPage.refused(call.query("error_description").orElse(refused.get())));
        }
        Connection connection =
                authorizations.finish(call.path(SUPPLIER), required(call, "state"), required(call, "code"));
        return Answer.of(CallbackPage.done(connections.definition(connection).name(), connection.name()));
    }

    private static String required(Call<Nothing> call, String name) {
        return call.query(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Refusal.Invalid.field("query:" + name, "The supplier must send it."));
    }

    private Route<?, ?> check() {
        return Route.post(PATH + "check")
                .tag(TAG)
                .summary("Check a connection")
                .description("Asks the supplier now who is behind the credentials.")
                .parameter(SUPPLIER, "Such as aliexpress.")
                .query(CONNECTION)
                .answers(200, AccountView.class)
                .handle(this::check);
    }

    private Answer<AccountView> check(Call<Nothing> call) {
        Connection connection = one(call);
        try {
            return Answer.of(AccountView.of(connection, connections.checkAccount(connection)));
        } catch (SupplierException failed) {
            if (failed.failure().kind() == Failure.Kind.UNAUTHORIZED) {
                connections.mark(
                        connection,
                        Connection.Status.UNAUTHORIZED,
                        failed.failure().message());
            }
            throw failed;
        }
    }

    private Connection one(Call<Nothing> call) {
        return connections.one(
                call.workspaceId(),
                call.path(SUPPLIER),
                call.query("connection_id").orElse(null));
    }
}
