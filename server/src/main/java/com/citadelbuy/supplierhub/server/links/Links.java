package com.citadelbuy.supplierhub.server.links;

import com.citadelbuy.supplierhub.server.catalog.Product;
import com.citadelbuy.supplierhub.server.catalog.Products;
import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.connections.LiveCalls;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.citadelbuy.supplierhub.spi.MakeLinks;
import com.citadelbuy.supplierhub.spi.model.ProductLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has suppliers make links. Nothing is kept: a supplier may make another one for the same product each time. */
public final class Links {

    /** A link for each product that was asked for, in that order. */
    public record Made(Connection connection, List<Link> links) {

        public Made {
            links = List.copyOf(links);
        }
    }

    /**
     * What a product is led to by.
     *
     * @param productId ours, where it was named by that
     * @param made null where the supplier has no link for it
     */
    public record Link(
            @Nullable String productId,
            String supplierProductId,
            @Nullable ProductLink made) {}

    private static final Pattern OURS = Pattern.compile("prod_[0-9a-hjkmnp-tv-z]{26}");

    private final Products products;
    private final Connections connections;
    private final LiveCalls live;

    public Links(Products products, Connections connections) {
        this.products = products;
        this.connections = connections;
        this.live = new LiveCalls(connections);
    }

    /** Asks the supplier once for all of them; they must be one connection's. */
    public Made make(String workspaceId, LinkCommand command) {
        Map<String, Product> ours = products.withIds(workspaceId, Set.copyOf(command.productIds())).stream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
        Connection connection = connection(workspaceId, command, ours);
        List<Link> wanted = wanted(command.productIds(), ours, connection);
        Map<String, ProductLink> made = ask(connection, wanted, command.tag());
        return new Made(
                connection,
                wanted.stream()
                        .map(link -> new Link(
                                link.productId(), link.supplierProductId(), made.get(link.supplierProductId())))
                        .toList());
    }

    private Connection connection(String workspaceId, LinkCommand command, Map<String, Product> ours) {
        @Nullable String named = command.connectionId();
        if (named != null) {
            return connections.all(workspaceId).stream()
                    .filter(connection -> connection.id().equals(named))
                    .findFirst()
                    .orElseThrow(() -> noConnection("There is no connection " + named + "."));
        }
        return command.productIds().stream()
                .flatMap(id -> Optional.ofNullable(ours.get(id)).stream())
                .findFirst()
                .map(product -> connections.get(workspaceId, product.connectionId()))
                .orElseThrow(() -> noConnection("Name the connection, which none of the products tells."));
    }

    private static Refusal.Invalid noConnection(String detail) {
        return Refusal.Invalid.field("/connection_id", detail);
    }

    private static List<Link> wanted(List<String> ids, Map<String, Product> ours, Connection connection) {
        List<Link> wanted = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            @Nullable Product product = ours.get(id);
            Optional<String> wrong = wrong(id, product, connection);
            if (wrong.isPresent()) {
                errors.add(new FieldError("/product_ids/" + i, wrong.get()));
            } else {
                wanted.add(
                        product == null ? new Link(null, id, null) : new Link(id, product.supplierProductId(), null));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid("invalid_request", errors.getFirst().detail(), errors);
        }
        return wanted;
    }

    private static Optional<String> wrong(String id, @Nullable Product product, Connection connection) {
        if (id.isBlank()) {
            return Optional.of("Must not be blank.");
        }
        if (product != null && !product.connectionId().equals(connection.id())) {
            return Optional.of("It is a product of another connection, " + product.connectionId() + ".");
        }
        return product == null && OURS.matcher(id).matches()
                ? Optional.of("There is no product " + id + ".")
                : Optional.empty();
    }

    /** By the supplier's ids; without those for which it has none. */
    private Map<String, ProductLink> ask(Connection connection, List<Link> wanted, @Nullable String tag) {
        List<String> ids =
                wanted.stream().map(Link::supplierProductId).distinct().toList();
        Map<String, ProductLink> made = new HashMap<>();
        live.ask(connection, MakeLinks.class, links -> links.links(ids, tag))
                .forEach(link -> made.putIfAbsent(link.productId(), link));
        return made;
    }
}
