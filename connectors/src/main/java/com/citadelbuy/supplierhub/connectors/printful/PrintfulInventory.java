package com.citadelbuy.supplierhub.connectors.printful;

import static com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Paging.offset;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Blank;
import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Paging;
import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.StoreProduct;
import com.citadelbuy.supplierhub.connectors.printful.PrintfulWire.Variant;
import com.citadelbuy.supplierhub.spi.ReadInventory;
import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.model.Cursor;
import com.citadelbuy.supplierhub.spi.model.InventoryLevel;
import com.citadelbuy.supplierhub.spi.model.Location;
import com.citadelbuy.supplierhub.spi.model.Page;
import com.citadelbuy.supplierhub.spi.model.Stock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The availability of the blanks that a store product is made from, by selling region. Never a quantity. */
final class PrintfulInventory implements ReadInventory {

    static final String AVAILABILITY = "getProductStockAvailabilityById";
    private static final String NOT_MADE_THERE = "not fulfillable";
    private static final Map<String, Stock> STOCK =
            Map.of("in stock", Stock.flag(true), "out of stock", Stock.flag(false));

    private final Session session;

    PrintfulInventory(Session session) {
        this.session = session;
    }

    @Override
    public List<InventoryLevel> ofProduct(String productId) {
        List<Variant> variants = session.http()
                .get(PrintfulCatalog.BY_ID, "/store/products/{}", productId)
                .read(StoreProduct.class)
                .syncVariants();
        Map<String, Availability> blanks = variants.stream()
                .map(Variant::product)
                .flatMap(Stream::ofNullable)
                .map(Blank::productId)
                .flatMap(Stream::ofNullable)
                .distinct()
                .flatMap(blank -> availability(blank).stream())
                .collect(toMap(Availability::catalogVariantId, Function.identity(), (first, again) -> first));
        return variants.stream()
                .flatMap(variant -> Stream.ofNullable(variant.variantId())
                        .flatMap(blank -> Stream.ofNullable(blanks.get(blank)))
                        .flatMap(blank -> blank.levels(variant.id())))
                .toList();
    }

    /** A blank with more variants than fit on a page must not leave the rest as if nothing were known of them. */
    private List<Availability> availability(String blank) {
        return Page.whole(from -> session.http()
                .get(AVAILABILITY, "/v2/catalog-products/{}/availability", blank)
                .query("selling_region_name", "all")
                .query("limit", PrintfulWire.PAGE)
                .query("offset", offset(from))
                .find(AvailabilityList.class)
                .map(list -> list.value().page(from))
                // A blank that is gone has no availability.
                .orElse(Page.last(List.of())));
    }

    private record AvailabilityList(
            List<Availability> data, @Nullable Paging paging) {
        AvailabilityList {
            Objects.requireNonNull(data, "data is missing");
        }

        Page<Availability> page(@Nullable Cursor from) {
            return new Page<>(data, Paging.next(paging, from));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Availability(
            String catalogVariantId, @Nullable List<Technique> techniques) {
        Availability {
            Objects.requireNonNull(catalogVariantId, "catalog_variant_id is missing");
        }

        Stream<InventoryLevel> levels(String variantId) {
            Map<String, Set<String>> regions = Stream.ofNullable(techniques)
                    .flatMap(List::stream)
                    .flatMap(technique -> Stream.ofNullable(technique.sellingRegions()))
                    .flatMap(List::stream)
                    .collect(groupingBy(Region::name, LinkedHashMap::new, mapping(Region::availability, toSet())));
            return regions.entrySet().stream()
                    .flatMap(region -> stock(region.getValue())
                            .map(stock -> new InventoryLevel(
                                    variantId, new Location(region.getKey(), region.getKey(), null), stock))
                            .stream());
        }

        /**
         * What the techniques agree on. A store variant does not tell which technique it is made with; where they do not
         * agree, either may be true.
         */
        private static Optional<Stock> stock(Set<String> words) {
            if (words.size() > 1) {
                return Optional.of(Stock.unknown());
            }
            return words.stream()
                    .filter(word -> !word.equals(NOT_MADE_THERE))
                    .map(word -> STOCK.getOrDefault(word, Stock.unknown()))
                    .findFirst();
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    private record Technique(@Nullable List<Region> sellingRegions) {}

    private record Region(String name, String availability) {
        Region {
            Objects.requireNonNull(name, "the name of a selling region is missing");
            Objects.requireNonNull(availability, "the availability in a selling region is missing");
        }
    }
}
