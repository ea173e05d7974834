package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record of the catalogue. The documents know two answers where there is nothing: what does not exist is a 404, and
 * what exists but has nothing of what was asked for is a 200 without a body.
 */
final class Records {

    private final Catalogue catalogue;

    Records(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    SimReply product(Call call) {
        return SimReply.json(200, catalogue.asked(call).path("row"));
    }

    SimReply information(Call call) {
        return SimReply.json(200, Texts.information(catalogue.asked(call), call.language()));
    }

    SimReply informationAllLanguages(Call call) {
        ObjectNode product = catalogue.asked(call);
        ArrayNode rows = SimJson.array();
        Languages.ALL.forEach(language -> rows.add(Texts.information(product, language)));
        return SimReply.json(200, rows);
    }

    SimReply informationBySku(Call call) {
        ObjectNode product =
                catalogue.article(call.argument()).map(Article::product).orElseThrow(Refusal::notFound);
        return SimReply.json(200, Texts.information(product, call.language()));
    }

    SimReply images(Call call) {
        return SimReply.json(200, Texts.images(catalogue.asked(call)));
    }

    SimReply stock(Call call) {
        return SimReply.json(200, catalogue.stock(catalogue.asked(call).path("row")));
    }

    SimReply variations(Call call) {
        ArrayNode rows = SimJson.array();
        catalogue.variations(catalogue.asked(call)).reversed().forEach(variation -> rows.add(variation.path("row")));
        return orNothing(rows);
    }

    SimReply variationStock(Call call) {
        return SimReply.json(200, catalogue.stock(variation(call).path("row")));
    }

    SimReply variationAttributes(Call call) {
        return SimReply.json(200, Texts.attributes(variation(call)));
    }

    SimReply taxonomies(Call call) {
        ArrayNode rows = SimJson.array();
        Taxonomies.links(rows, catalogue.asked(call));
        return SimReply.json(200, rows);
    }

    SimReply tags(Call call) {
        ArrayNode rows = SimJson.array();
        Tags.rows(rows, catalogue.asked(call), call.language());
        return orNothing(rows);
    }

    /** The documents of product safety are not described, so there are none. */
    SimReply compliance(Call call) {
        catalogue.asked(call);
        return nothing();
    }

    static SimReply orNothing(ArrayNode rows) {
        return rows.isEmpty() ? nothing() : SimReply.json(200, rows);
    }

    private static SimReply nothing() {
        return SimReply.empty(200).with("Content-Type", "application/json");
    }

    private ObjectNode variation(Call call) {
        return catalogue.variation(call.id()).orElseThrow(Refusal::notFound);
    }
}
