package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Connections;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.server.platform.Refusal.FieldError;
import com.citadelbuy.supplierhub.spi.OrderNeeds;
import com.citadelbuy.supplierhub.spi.PlaceOrders;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.model.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which line of an order goes to which connection, and refuses by name what cannot be placed. */
final class Routing {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final OfferBook offers;
    private final SkuBook skus;
    private final Connections connections;

    Routing(OfferBook offers, SkuBook skus, Connections connections) {
        this.offers = offers;
        this.skus = skus;
        this.connections = connections;
    }

    /**
     * A line that found its offer.
     *
     * @param number from 1, within the order
     * @param index from 0, of the line that was asked for; a bundle has several for one
     */
    record Routed(int number, int index, OfferBook.Offered offer, PlaceCommand.Line asked) {
        OrderLine line(String supplierOrderId) {
            return new OrderLine(
                    number,
                    supplierOrderId,
                    offer.productId(),
                    offer.variantId(),
                    offer.supplierProductId(),
                    offer.supplierVariantId(),
                    offer.sku(),
                    offer.ordering(),
                    asked.quantity(),
                    offer.cost(),
                    asked.maxPrice(),
                    null,
                    asked.sku());
        }
    }

    /** Reads once what these wishes need; good for them alone and for this moment. */
    Round round(String workspaceId, List<PlaceCommand> commands) {
        Set<String> products = said(commands, PlaceCommand.Line::productId);
        Mapped mapped = Mapped.read(skus, workspaceId, said(commands, PlaceCommand.Line::sku));
        products.addAll(mapped.products());
        return new Round(workspaceId, offers.ofProducts(workspaceId, products), mapped);
    }

    private static Set<String> said(List<PlaceCommand> commands, Function<PlaceCommand.Line, @Nullable String> what) {
        return commands.stream()
                .flatMap(command -> command.lines().stream())
                .map(what)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Routes one wish after the other; each connection is read when it first occurs. */
    final class Round {

        private record Named(String supplierId, @Nullable String connectionId) {}

        private final String workspaceId;
        private final Map<String, List<OfferBook.Offered>> offered;
        private final Mapped mapped;
        private final Map<String, Connection> byId = new HashMap<>();
        private final Map<Named, Connection> bySupplier = new HashMap<>();

        private Round(String workspaceId, Map<String, List<OfferBook.Offered>> offered, Mapped mapped) {
            this.workspaceId = workspaceId;
            this.offered = offered;
            this.mapped = mapped;
        }

        /** The lines by connection, in the order in which connections first appear. */
        Map<Connection, List<Routed>> route(PlaceCommand command) {
            List<FieldError> errors = new ArrayList<>();
            if (!COUNTRIES.contains(command.shipTo().country())) {
                errors.add(new FieldError(
                        "/shipping_address/country",
                        "There is no country " + command.shipTo().country() + " (ISO 3166 alpha-2)."));
            }
            @Nullable Connection wanted = wanted(command);
            Map<Connection, List<Routed>> parts = new LinkedHashMap<>();
            @Nullable String wantedId = wanted == null ? null : wanted.id();
            List<Mapped.Piece> pieces = mapped.resolve(
                    command.lines(), command.shipTo().country(), wantedId, offered, this::isClosed, errors);
            for (int i = 0; i < pieces.size(); i++) {
                Optional<Routed> routed = line(offered, pieces.get(i), i + 1, errors);
                if (routed.isPresent()) {
                    assign(routed.get(), connection(routed.get().offer().connectionId()), wanted, parts, errors);
                }
            }
            parts.keySet().forEach(connection -> needs(connection, command, errors));
            if (!errors.isEmpty()) {
                throw new Refusal.Invalid("invalid_request", errors.getFirst().detail(), errors);
            }
            return parts;
        }

        private boolean isClosed(String connectionId) {
            return connection(connectionId).status() == Connection.Status.DISCONNECTED;
        }

        private @Nullable Connection wanted(PlaceCommand command) {
            if (command.supplierId() != null) {
                return orderTaking(bySupplier.computeIfAbsent(
                        new Named(command.supplierId(), command.connectionId()), this::named));
            }
            return command.connectionId() == null ? null : orderTaking(connection(command.connectionId()));
        }

        private Connection named(Named name) {
            try {
                return connections.one(workspaceId, name.supplierId(), name.connectionId());
            } catch (Refusal.Missing unknown) {
                throw Refusal.Invalid.field("/supplier_id", "There is no supplier " + name.supplierId() + ".");
            }
        }

        private Connection connection(String id) {
            return byId.computeIfAbsent(id, absent -> connections.get(workspaceId, absent));
        }
    }

    private Connection orderTaking(Connection connection) {
        SupplierDefinition definition = connections.definition(connection);
        if (definition.role() == SupplierDefinition.Role.SELL) {
            throw new Refusal.Unsupported(definition.name()
                    + " is a place where one sells, not one where one buys: its sales are at /api/v1/sales.");
        }
        if (!definition.can(PlaceOrders.class)) {
            throw new Refusal.Unsupported(definition.name() + " takes no orders by its API; it can: "
                    + String.join(", ", definition.capabilities()) + ".");
        }
        return connection;
    }

    private static Optional<Routed> line(
            Map<String, List<OfferBook.Offered>> offered, Mapped.Piece piece, int number, List<FieldError> errors) {
        PlaceCommand.Line line = piece.line();
        String at = "/products/" + piece.index();
        Optional<OfferBook.Offered> offer = offer(offered, line, at, errors);
        if (offer.isEmpty()) {
            return Optional.empty();
        }
        if (!offer.get().buyable()) {
            errors.add(new FieldError(at + "/variant_id", "The supplier no longer sells it."));
        }
        if (line.quantity() < offer.get().minimum()) {
            errors.add(new FieldError(
                    at + "/quantity",
                    "The supplier sells at least " + offer.get().minimum() + " at once."));
        }
        return Optional.of(new Routed(number, piece.index(), offer.get(), line));
    }

    private static Optional<OfferBook.Offered> offer(
            Map<String, List<OfferBook.Offered>> offered, PlaceCommand.Line line, String at, List<FieldError> errors) {
        List<OfferBook.Offered> variants =
                line.productId() == null ? List.of() : offered.getOrDefault(line.productId(), List.of());
        if (variants.isEmpty()) {
            errors.add(new FieldError(
                    at + "/product_id", "There is no product " + line.productId() + "; import it first."));
            return Optional.empty();
        }
        if (line.variantId() == null) {
            if (variants.size() > 1) {
                String choice = String.join(
                        ", ",
                        variants.stream().map(OfferBook.Offered::variantId).toList());
                errors.add(new FieldError(
                        at + "/variant_id", "The product has several variants; name one of: " + choice + "."));
            }
            return variants.size() == 1 ? Optional.of(variants.getFirst()) : Optional.empty();
        }
        Optional<OfferBook.Offered> chosen = variants.stream()
                .filter(variant -> variant.variantId().equals(line.variantId()))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add(new FieldError(
                    at + "/variant_id", "Product " + line.productId() + " has no variant " + line.variantId() + "."));
        }
        return chosen;
    }

    private void assign(
            Routed routed,
            Connection own,
            @Nullable Connection wanted,
            Map<Connection, List<Routed>> parts,
            List<FieldError> errors) {
        if (wanted != null && !wanted.id().equals(own.id())) {
            errors.add(new FieldError(
                    "/products/" + routed.index() + "/product_id",
                    "This product comes from " + own.supplier() + " (" + own.id() + "), not from " + wanted.supplier()
                            + " (" + wanted.id() + ")."));
            return;
        }
        parts.computeIfAbsent(orderTaking(own), connection -> new ArrayList<>()).add(routed);
    }

    private void needs(Connection connection, PlaceCommand command, List<FieldError> errors) {
        Set<OrderNeeds> needs = connections.definition(connection).orderNeeds();
        Address to = command.shipTo();
        String who = connections.definition(connection).name();
        require(needs, OrderNeeds.PHONE, to.phone(), "phone", who, errors);
        require(needs, OrderNeeds.STATE, to.state(), "state", who, errors);
        require(needs, OrderNeeds.POSTAL_CODE, to.postalCode(), "zip", who, errors);
    }

    private static void require(
            Set<OrderNeeds> needs,
            OrderNeeds need,
            @Nullable String value,
            String field,
            String who,
            List<FieldError> errors) {
        if (needs.contains(need) && (value == null || value.isBlank())) {
            errors.add(new FieldError("/shipping_address/" + field, who + " takes no order without it."));
        }
    }
}
