package com.citadelbuy.supplierhub.spi.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact learned from a supplier without having asked. It may come twice, late, and after a later one.
 *
 * @param type what happened, in the supplier's word
 * @param at when it happened by the supplier's clock, or null where it does not say. What is told of goods always says: they
 *     have no states by which to see that something is older than what is known
 * @param subject what it is about
 * @param told what it tells of that, or a hint where it tells less than a look would show
 */
public record Observation(String type, @Nullable Instant at, Subject subject, Told told) {

    public Observation {
        if (at == null && (told instanceof Told.Levels || told instanceof Told.Content)) {
            throw new IllegalArgumentException("what is told of goods does not say when that was");
        }
    }

    /** What an observation is about, by whatever the supplier names it with. */
    public sealed interface Subject {

        /**
         * An order, with its shipments. At least one of the three is there; those that are there agree. A blank one is not there.
         *
         * @param id the supplier's, the one of {@link OrderSnapshot#id}
         * @param reference ours
         * @param details what else the order is known by: entries that {@link OrderSnapshot#details} has too
         */
        record Order(@Nullable String id, @Nullable String reference, Map<String, String> details) implements Subject {
            public Order {
                id = blankIsNone(id);
                reference = blankIsNone(reference);
                details = Map.copyOf(details);
                if (id == null && reference == null && details.isEmpty()) {
                    throw new IllegalArgumentException("an order that is not named");
                }
            }

            public Order(@Nullable String id, @Nullable String reference) {
                this(id, reference, Map.of());
            }

            private static @Nullable String blankIsNone(@Nullable String name) {
                return name == null || name.isBlank() ? null : name;
            }
        }

        /** A product's content: what it is, its variants, their prices. Also when it is gone. */
        record Product(String id) implements Subject {}

        /** The same for one variant, of a product that is not named. */
        record Variant(String id) implements Subject {}

        /** A product's stock. */
        record ProductStock(String productId) implements Subject {}

        /** The stock of one variant, of a product that is not named. */
        record VariantStock(String variantId) implements Subject {}

        /** What a buyer ordered from us at a marketplace, its returns among it. It is always looked at. */
        record Sale(String saleId) implements Subject {}

        /** One of our listings at a marketplace. It is always looked at. */
        record Listing(ListingKey key) implements Subject {}
    }

    /** What is told of the subject. All but the hint are as the reading capabilities tell it, save for what only events tell. */
    public sealed interface Told {

        /** Nothing but that a look is due. */
        record Hint() implements Told {}

        /**
         * How an order stands.
         *
         * @param orders what the order is at the supplier now; at least one
         */
        record Orders(List<OrderSnapshot> orders) implements Told {
            public Orders {
                orders = List.copyOf(orders);
            }
        }

        /** Some of an order's shipments, mostly with events that no look shows; of those not named it tells nothing. */
        record Shipments(List<Shipment> shipments) implements Told {
            public Shipments {
                shipments = List.copyOf(shipments);
            }
        }

        /** Some levels of the stock; those not named are as they were. */
        record Levels(List<InventoryLevel> levels) implements Told {
            public Levels {
                levels = List.copyOf(levels);
            }
        }

        /** A product with all its variants. */
        record Content(CatalogProduct product) implements Told {}
    }

    public static Observation hint(String type, @Nullable Instant at, Subject subject) {
        return new Observation(type, at, subject, new Told.Hint());
    }

    /** What is left of it when nobody vouches for it: that a look is due. */
    public Observation asHint() {
        return hint(type, at, subject);
    }

    public boolean isHint() {
        return told instanceof Told.Hint;
    }

    /** Without what it tells, which may hold an address. */
    @Override
    public String toString() {
        return "Observation[" + type + ", " + at + ", " + subject + ", "
                + told.getClass().getSimpleName() + "]";
    }
}
