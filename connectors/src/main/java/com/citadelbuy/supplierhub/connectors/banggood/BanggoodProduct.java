package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.connectors.banggood.BanggoodStocks.Level;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct;
import com.citadelbuy.supplierhub.spi.model.CatalogProduct.Sale;
import com.citadelbuy.supplierhub.spi.model.CatalogVariant;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Offer;
import com.citadelbuy.supplierhub.spi.wire.WireTexts;
import com.citadelbuy.supplierhub.spi.wire.WireUri;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** A product's content. It names neither the product's id nor its variants: those are the choices that its stock lists. */
@JsonNaming(SnakeCaseStrategy.class)
record BanggoodProduct(
        String productName,
        @Nullable String description,
        @Nullable String currency,
        @JsonDeserialize(using = WrappedList.class) List<Choice> poaList,
        @JsonDeserialize(using = WrappedList.class) List<Warehouse> warehouseList,
        @Nullable Images imageList) {

    BanggoodProduct {
        BanggoodWire.promised(productName, "the name of a product");
    }

    /** An option to be chosen, such as a color. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Choice(
            @Nullable String optionName,
            @JsonDeserialize(using = WrappedList.class) List<Value> optionValues) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Value(
            String poaId,
            @Nullable String poaName,
            @Nullable String poa,
            @Nullable String poaPrice,
            @Nullable String largeImage,
            @Nullable String viewImage) {
        Value {
            BanggoodWire.promised(poaId, "the id of an option");
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Warehouse(String warehouse, @Nullable String warehousePrice) {
        Warehouse {
            BanggoodWire.promised(warehouse, "the code of a warehouse");
        }
    }

    /** Groups of pictures by size; each is an object with the keys 1, 2, 3, and an empty one may be a list (§3.1). */
    record Images(
            @Nullable JsonNode large,
            @Nullable JsonNode view,
            @Nullable JsonNode home) {

        List<URI> best() {
            return Stream.of(Optional.ofNullable(large), Optional.ofNullable(view), Optional.ofNullable(home))
                    .flatMap(Optional::stream)
                    .map(Images::urls)
                    .filter(urls -> !urls.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        private static List<URI> urls(JsonNode group) {
            Stream<JsonNode> entries = group.isObject()
                    ? group.properties().stream()
                            .sorted(Comparator.comparing((Map.Entry<String, JsonNode> entry) ->
                                            entry.getKey().length())
                                    .thenComparing(Map.Entry::getKey))
                            .map(Map.Entry::getValue)
                    : group.valueStream();
            return entries.flatMap(url -> WireUri.of(url.asString("")).stream()).toList();
        }
    }

    CatalogProduct toProduct(String id, BanggoodStocks stocks, Asked asked, String raw) {
        return new CatalogProduct(
                id,
                productName,
                WireTexts.said(description),
                imageList == null ? List.of() : imageList.best(),
                null,
                warehouseList.isEmpty() ? Sale.OFF_SALE : Sale.ON_SALE,
                variants(id, stocks, asked),
                raw);
    }

    /** The warehouse that prices go by; empty where the product lies in none. */
    Optional<String> warehouse(String usual) {
        return BanggoodWarehouses.preferred(
                warehouseList.stream().map(Warehouse::warehouse).toList(), usual);
    }

    /**
     * What prices were asked for, and what was told of those of exact variants.
     *
     * @param exact of this warehouse
     */
    record Asked(String currency, String warehouse, BanggoodPrices exact) {}

    /** Those that stock is told of; where it is told of none, all that can be chosen. */
    private List<CatalogVariant> variants(String id, BanggoodStocks stocks, Asked asked) {
        Map<String, List<Level>> listed = stocks.all()
                .collect(Collectors.groupingBy(
                        level -> BanggoodPoa.variant(id, level.poa()), LinkedHashMap::new, Collectors.toList()));
        return listed.isEmpty()
                ? choices().stream()
                        .map(poa -> variant(id, poa, List.of(), asked))
                        .toList()
                : listed.values().stream()
                        .map(levels -> variant(id, levels.getFirst().poa(), levels, asked))
                        .toList();
    }

    private List<List<String>> choices() {
        List<List<String>> chosen = List.of(List.of());
        for (Choice option : poaList) {
            chosen = option.optionValues().isEmpty() ? chosen : extended(chosen, option);
        }
        return chosen;
    }

    private static List<List<String>> extended(List<List<String>> chosen, Choice next) {
        return chosen.stream()
                .flatMap(before -> next.optionValues().stream()
                        .map(value -> Stream.concat(before.stream(), Stream.of(value.poaId()))
                                .toList()))
                .toList();
    }

    private CatalogVariant variant(String id, List<String> poa, List<Level> levels, Asked asked) {
        List<Chosen> chosen = chosen(poa);
        Map<String, String> options = new LinkedHashMap<>();
        chosen.forEach(each -> options.put(each.option(), each.name()));
        List<String> warehouses = levels.isEmpty()
                ? warehouseList.stream().map(Warehouse::warehouse).toList()
                : levels.stream().map(Level::warehouse).distinct().toList();
        return new CatalogVariant(
                BanggoodPoa.variant(id, poa),
                sku(levels, chosen),
                options.isEmpty() ? productName : String.join(" / ", options.values()),
                options,
                image(chosen),
                offer(poa, warehouses, asked),
                levels.stream().map(level -> level.of(id)).toList(),
                ordering(poa, chosen, warehouses));
    }

    /** A value of an option. */
    private record Chosen(String option, Value value) {

        String name() {
            return WireTexts.first(value.poaName(), value.poaId());
        }
    }

    /** In the order of the options. */
    private List<Chosen> chosen(List<String> poa) {
        return poaList.stream()
                .flatMap(option -> option.optionValues().stream()
                        .filter(value -> poa.contains(value.poaId()))
                        .limit(1)
                        .map(value -> new Chosen(WireTexts.first(option.optionName(), "option"), value)))
                .toList();
    }

    /** By the ids in the order of the options; those that no option knows go last. */
    private static Map<String, String> ordering(List<String> poa, List<Chosen> chosen, List<String> warehouses) {
        Map<String, String> ordering = new LinkedHashMap<>();
        ordering.put(
                BanggoodPoa.ORDERING,
                Stream.concat(chosen.stream().map(each -> each.value().poaId()), poa.stream())
                        .distinct()
                        .collect(Collectors.joining(",")));
        if (!warehouses.isEmpty()) {
            ordering.put(BanggoodWarehouses.ORDERING, String.join(",", warehouses));
        }
        return ordering;
    }

    private static @Nullable String sku(List<Level> levels, List<Chosen> chosen) {
        String codes = chosen.stream()
                .map(each -> each.value().poa())
                .filter(WireTexts::says)
                .collect(Collectors.joining(","));
        return Stream.concat(levels.stream().map(Level::sku), Stream.of(codes))
                .filter(WireTexts::says)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable URI image(List<Chosen> chosen) {
        return chosen.stream()
                .map(Chosen::value)
                .flatMap(value -> Stream.of(WireUri.of(value.largeImage()), WireUri.of(value.viewImage())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Of the warehouse that is asked for, where the variant lies there and a price is told. */
    private @Nullable Offer offer(List<String> poa, List<String> warehouses, Asked asked) {
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        warehouseList.stream()
                .filter(place -> warehouses.contains(place.warehouse()))
                .forEach(place -> Optional.ofNullable(BanggoodWire.amount(place.warehousePrice()))
                        .ifPresent(price -> prices.put(place.warehouse(), price)));
        return BanggoodWarehouses.preferred(List.copyOf(prices.keySet()), asked.warehouse())
                .map(place -> new Offer(
                        exact(place, poa, asked)
                                .orElseGet(() -> sum(Objects.requireNonNull(prices.get(place)), poa, asked)),
                        1,
                        List.of(),
                        BanggoodWarehouses.country(place)))
                .orElse(null);
    }

    /** The price that counts; the sum may differ from it (§3.1). */
    private Optional<Money> exact(String warehouse, List<String> poa, Asked asked) {
        return warehouse.equals(asked.warehouse()) ? asked.exact().of(poa, asked.currency()) : Optional.empty();
    }

    /** The warehouse's price and those of the options, which come with four decimals, together (§3.1). */
    private Money sum(BigDecimal price, List<String> poa, Asked asked) {
        BigDecimal sum = chosen(poa).stream()
                .flatMap(each ->
                        Stream.ofNullable(BanggoodWire.amount(each.value().poaPrice())))
                .reduce(price, BigDecimal::add);
        int decimals = Math.max(price.scale(), sum.stripTrailingZeros().scale());
        return Money.of(sum.setScale(decimals), WireTexts.first(currency, asked.currency()));
    }
}
