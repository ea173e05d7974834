package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists by the page; a page beyond the last is empty. */
final class ProductLists {

    private static final int PAGE = 20;
    private static final int UPDATES_PAGE = 100;
    private static final int MOST_MINUTES = 21_600;

    private final World world;
    private final SimClock clock;

    ProductLists(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
    }

    ObjectNode categories(Call call) {
        Slice slice = new Slice(category -> true, call.page(), PAGE);
        List<ObjectNode> found = world.all(Catalogue.CATEGORIES, slice);
        ObjectNode body = SimJson.object()
                .put("code", 0)
                .put("cat_total", Long.toString(slice.total()))
                .put("page", slice.page())
                .put("page_total", slice.pages())
                .put("page_size", slice.size());
        body.putArray("cat_list").addAll(found);
        return body.put("lang", "en");
    }

    ObjectNode products(Call call) {
        String category = category(call);
        Predicate<ObjectNode> added = within(call, "add_date", "added");
        Predicate<ObjectNode> modified = within(call, "modify_date", "modified");
        Slice slice = new Slice(
                product -> Product.onSale(product)
                        && product.path("category").asString().equals(category)
                        && added.test(product)
                        && modified.test(product),
                call.page(),
                PAGE);
        List<ObjectNode> found = world.all(Catalogue.PRODUCTS, slice);
        ObjectNode body = SimJson.object()
                .put("code", 0)
                .put("page", slice.page())
                .put("page_total", slice.pages())
                .put("page_size", slice.size())
                .put("product_total", Long.toString(slice.total()));
        ArrayNode list = body.putArray("product_list");
        found.forEach(product -> list.add(listed(product)));
        return body.put("lang", "en");
    }

    private String category(Call call) {
        String id = call.text("cat_id");
        if (id.isEmpty()) {
            throw Refusal.noCategory();
        }
        return world.get(Catalogue.CATEGORIES, id)
                .filter(category -> !category.path("parent_id").asString().equals("0"))
                .map(category -> id)
                .orElseThrow(Refusal::noSubCategory);
    }

    private static Predicate<ObjectNode> within(Call call, String parameter, String field) {
        Instant start = bound(call, parameter + "_start", Instant.MIN);
        Instant end = bound(call, parameter + "_end", Instant.MAX);
        return product -> {
            Instant at = Instant.parse(product.path(field).asString()).truncatedTo(ChronoUnit.SECONDS);
            return !at.isBefore(start) && !at.isAfter(end);
        };
    }

    private static Instant bound(Call call, String parameter, Instant usual) {
        return call.text(parameter).isEmpty() ? usual : Times.parse(call.text(parameter));
    }

    private static ObjectNode listed(ObjectNode product) {
        String id = product.path("id").asString();
        return SimJson.object()
                .put("product_id", id)
                .put("cat_id", product.path("category").asString())
                .put("product_name", product.path("name").asString())
                .put("img", "https://img.staticbg.com/thumb/list_grid/sim/" + id + "/1.jpg")
                .put("meta_desc", product.path("name").asString())
                .put("add_date", date(product, "added"))
                .put("modify_date", date(product, "modified"));
    }

    private static String date(ObjectNode product, String field) {
        return Times.plain(Instant.parse(product.path(field).asString()));
    }

    /** The feed of changes, halted goods among them. Ids are numbers here and no language is named. */
    ObjectNode updates(Call call) {
        call.required("minutes");
        Instant since = clock.now().minus(call.number("minutes", 1, MOST_MINUTES), ChronoUnit.MINUTES);
        Slice slice = new Slice(
                product -> !Instant.parse(product.path("modified").asString()).isBefore(since),
                call.page(),
                UPDATES_PAGE);
        List<ObjectNode> found = world.all(Catalogue.PRODUCTS, slice);
        ObjectNode body = SimJson.object()
                .put("code", 0)
                .put("page", slice.page())
                .put("page_size", slice.size())
                .put("page_total", slice.pages())
                .put("product_total", Long.toString(slice.total()));
        ArrayNode list = body.putArray("product_list");
        found.forEach(product -> list.addObject()
                .put("product_id", product.path("id").asLong())
                .put("modify_date", date(product, "modified"))
                .put("state", product.path("state").asInt()));
        return body.put("lang", "");
    }
}
