package com.citadelbuy.supplierhub.server.catalog;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.SupplierRegistry;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.citadelbuy.supplierhub.spi.ProductUrl;
import com.citadelbuy.supplierhub.spi.SearchProducts;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what an import means, or says field by field why it means nothing. */
final class ImportTargets {

    private static final String URL = "/product_url";
    private static final String ONE_OF = "Give exactly one of product_url, product_id and query.";

    private final SupplierRegistry suppliers;
    private final Connections connections;

    ImportTargets(SupplierRegistry suppliers, Connections connections) {
        this.suppliers = suppliers;
        this.connections = connections;
    }

    ImportTarget of(String workspaceId, ImportCommand command) {
        refuseUnlessOneIsNamed(command);
        Optional<URI> page = Optional.ofNullable(command.productUrl()).map(ImportTargets::address);
        Optional<Connection> named =
                Optional.ofNullable(command.connectionId()).map(id -> named(workspaceId, id, command.supplier()));
        SupplierDefinition supplier = supplier(command, named, page);
        Optional<String> productId =
                page.map(url -> onPage(supplier, url)).or(() -> Optional.ofNullable(command.productId()));
        Connection connection = named.orElseGet(() -> connections.one(workspaceId, supplier.id(), null));
        if (productId.isPresent()) {
            return new ImportTarget.ById(connection, productId.get().strip());
        }
        return new ImportTarget.ByQuery(
                connection, String.valueOf(command.query()).strip());
    }

    private static void refuseUnlessOneIsNamed(ImportCommand command) {
        List<FieldError> errors = new ArrayList<>();
        int named = look(URL, command.productUrl(), errors)
                + look("/product_id", command.productId(), errors)
                + look("/query", command.query(), errors);
        if (named == 0) {
            errors.add(new FieldError(URL, ONE_OF));
        } else if (named > 1) {
            errors.addAll(tooMany(command));
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid("invalid_request", errors.getFirst().detail(), errors);
        }
    }

    private static int look(String pointer, @Nullable String value, List<FieldError> errors) {
        if (value != null && value.isBlank()) {
            errors.add(new FieldError(pointer, "Must not be blank."));
        }
        return value == null ? 0 : 1;
    }

    private static List<FieldError> tooMany(ImportCommand command) {
        List<FieldError> errors = new ArrayList<>();
        if (command.productUrl() != null) {
            errors.add(new FieldError(URL, ONE_OF));
        }
        if (command.productId() != null) {
            errors.add(new FieldError("/product_id", ONE_OF));
        }
        if (command.query() != null) {
            errors.add(new FieldError("/query", ONE_OF));
        }
        return errors;
    }

    private static URI address(String text) {
        try {
            URI url = URI.create(text.strip());
            if (url.getHost() != null && List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            throw noAddress();
        }
        throw noAddress();
    }

    private static Refusal.Invalid noAddress() {
        return Refusal.Invalid.field(URL, "Must be an address such as https://www.example.com/item/1.html.");
    }

    private Connection named(String workspaceId, String id, @Nullable String supplier) {
        Connection connection = connections.all(workspaceId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.Invalid.field("/connection_id", "There is no connection " + id + "."));
        if (supplier != null && !connection.supplier().equals(supplier)) {
            throw Refusal.Invalid.field(
                    "/connection_id", "This connection is to " + connection.supplier() + ", not to " + supplier + ".");
        }
        return connection;
    }

    private SupplierDefinition supplier(ImportCommand command, Optional<Connection> named, Optional<URI> page) {
        if (named.isPresent()) {
            return suppliers.get(named.get().supplier());
        }
        if (command.supplier() != null) {
            String id = command.supplier();
            return suppliers
                    .find(id)
                    .orElseThrow(() -> Refusal.Invalid.field("/supplier", "There is no supplier " + id + "."));
        }
        return page.flatMap(suppliers::ofProductPage)
                .orElseThrow(() -> page.isPresent()
                        ? Refusal.Invalid.field(URL, "This is no product page of a supplier we know.")
                        : Refusal.Invalid.field("/supplier", "Name the supplier or the connection."));
    }

    private String onPage(SupplierDefinition supplier, URI url) {
        Optional<SupplierDefinition> owner = suppliers.ofProductPage(url);
        if (owner.isPresent() && !owner.get().id().equals(supplier.id())) {
            throw Refusal.Invalid.field(
                    URL, "This is a page of " + owner.get().name() + ", not of " + supplier.name() + ".");
        }
        ProductUrl pages = supplier.productUrl();
        if (pages == null) {
            throw Refusal.Invalid.field(
                    URL, "Products of " + supplier.name() + " are not known by their pages; use " + instead(supplier));
        }
        return pages.id(url)
                .orElseThrow(() -> Refusal.Invalid.field(
                        URL,
                        "This is no product page of " + supplier.name() + "; its pages are at "
                                + String.join(", ", pages.hosts()) + "."));
    }

    private static String instead(SupplierDefinition supplier) {
        return supplier.can(SearchProducts.class) ? "product_id or query." : "product_id.";
    }
}
