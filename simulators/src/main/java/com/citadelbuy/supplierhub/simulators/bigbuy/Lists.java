package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The whole catalogue at once, one list for each thing there is to know. */
final class Lists {

    private static final Duration NEW = Duration.ofDays(7);

    private final Catalogue catalogue;
    private final SimClock clock;

    Lists(Catalogue catalogue, SimClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    SimReply products(Call call) {
        return each(call, product -> product.path("row"));
    }

    SimReply newProducts(Call call) {
        Instant since = clock.now().minus(NEW);
        return call.page(catalogue.products(call).stream()
                .map(product -> product.path("row"))
                .filter(row -> Times.instant(row.path("dateAdd").asString()).isAfter(since))
                .toList());
    }

    SimReply information(Call call) {
        String language = call.language();
        return each(call, product -> Texts.information(product, language));
    }

    SimReply images(Call call) {
        return each(call, Texts::images);
    }

    SimReply prices(Call call) {
        return each(call, product -> Texts.prices(product.path("row")));
    }

    SimReply stock(Call call) {
        return each(call, product -> catalogue.stock(product.path("row")));
    }

    SimReply variations(Call call) {
        return eachVariation(call, variation -> variation.path("row"));
    }

    SimReply variationPrices(Call call) {
        return eachVariation(call, variation -> Texts.prices(variation.path("row")));
    }

    SimReply variationStock(Call call) {
        return eachVariation(call, variation -> catalogue.stock(variation.path("row")));
    }

    SimReply variationAttributes(Call call) {
        return eachVariation(call, Texts::attributes);
    }

    SimReply taxonomies(Call call) {
        ArrayNode rows = SimJson.array();
        catalogue.products(call).forEach(product -> Taxonomies.links(rows, product));
        return call.page(rows.valueStream().toList());
    }

    SimReply tags(Call call) {
        String language = call.language();
        ArrayNode rows = SimJson.array();
        catalogue.products(call).forEach(product -> Tags.rows(rows, product, language));
        return call.page(rows.valueStream().toList());
    }

    private SimReply each(Call call, Function<JsonNode, JsonNode> row) {
        List<JsonNode> rows = catalogue.products(call).stream().map(row).toList();
        return call.page(rows);
    }

    /** The newest of a product first. */
    private SimReply eachVariation(Call call, Function<JsonNode, JsonNode> row) {
        Stream<JsonNode> rows = catalogue.products(call).stream()
                .flatMap(product -> catalogue.variations(product).reversed().stream())
                .map(row);
        return call.page(rows.toList());
    }
}
