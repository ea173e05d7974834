package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Categories, each with its set of attributes. */
final class Taxonomy {

    private static final int PAGE = 10;
    private static final int LARGEST = 100;

    /**
     * A category.
     *
     * @param path with its own name at the end
     */
    record Category(long code, String path, boolean parent, Attributes attributes) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1).strip();
        }
    }

    private static final List<Category> ALL = List.of(
            new Category(1000001, "Home & Office", true, Attributes.HOME),
            new Category(1000011, "Home & Office / Kitchen & Dining / Mugs & Cups", false, Attributes.HOME),
            new Category(1000012, "Home & Office / Kitchen & Dining / Cookware", false, Attributes.HOME),
            new Category(1000013, "Home & Office / Bedding / Duvet Covers", false, Attributes.HOME),
            new Category(1000014, "Home & Office / Lighting / Solar Lamps", false, Attributes.HOME),
            new Category(1000015, "Home & Office / Storage / Baskets", false, Attributes.HOME),
            new Category(1000051, "Books, Movies and Music", true, Attributes.BOOKS),
            new Category(
                    1000052,
                    "Books, Movies and Music / Art & Humanities / Foreign Language Study",
                    false,
                    Attributes.BOOKS),
            new Category(1000053, "Books, Movies and Music / Fiction / Novels", false, Attributes.BOOKS),
            new Category(1000101, "Fashion", true, Attributes.FASHION),
            new Category(1000111, "Fashion / Women's Fashion / Dresses", false, Attributes.FASHION),
            new Category(1000112, "Fashion / Men's Fashion / Shirts", false, Attributes.FASHION),
            new Category(1000113, "Fashion / Shoes / Sandals", false, Attributes.FASHION),
            new Category(1000114, "Fashion / Bags / Backpacks", false, Attributes.FASHION),
            new Category(1000201, "Phones & Tablets", true, Attributes.ELECTRONICS),
            new Category(1000211, "Phones & Tablets / Accessories / Chargers", false, Attributes.ELECTRONICS),
            new Category(1000212, "Phones & Tablets / Accessories / Earphones", false, Attributes.ELECTRONICS),
            new Category(1000213, "Phones & Tablets / Accessories / Power Banks", false, Attributes.ELECTRONICS),
            new Category(1000301, "Health & Beauty", true, Attributes.HOME),
            new Category(1000311, "Health & Beauty / Skin Care / Body Butter", false, Attributes.HOME),
            new Category(1000312, "Health & Beauty / Hair Care / Oils", false, Attributes.HOME),
            new Category(1004101, "Gaming", true, Attributes.ELECTRONICS),
            new Category(1004141, "Gaming / PC Gaming / Accessories / Controllers", false, Attributes.ELECTRONICS));

    private Taxonomy() {}

    static Optional<Category> byCode(long code) {
        return ALL.stream().filter(category -> category.code() == code).findFirst();
    }

    static SimReply categories(Call call) {
        int page = call.number("page", 1, 1, Integer.MAX_VALUE);
        int size = call.number("size", PAGE, 1, LARGEST);
        String set = call.query("attributeSetName").orElse("");
        List<Category> found = ALL.stream()
                .filter(category ->
                        set.isEmpty() || category.attributes().title().equals(set))
                .toList();
        ObjectNode body = SimJson.object();
        ArrayNode categories = body.putArray("categories");
        Pages.byNumber(page, found, size).forEach(category -> categories.add(shown(category)));
        body.set("page", Pages.page(page, found.size(), size));
        return SimReply.json(200, body);
    }

    private static ObjectNode shown(Category category) {
        ObjectNode shown = SimJson.object()
                .put("code", category.code())
                .put("name", category.name())
                .put("completePath", category.path())
                .put("hasChildren", category.parent());
        shown.putObject("attributeSet")
                .put("id", category.attributes().id())
                .put("name", category.attributes().title());
        return shown;
    }

    /** As products name their category: its whole path. */
    static ObjectNode reference(long code) {
        return SimJson.object()
                .put("code", code)
                .put("name", byCode(code).map(Category::path).orElse(""));
    }

    static SimReply attributes(Call call) {
        Attributes set = Attributes.byId(call.argument())
                .orElseThrow(() -> Refusal.notFound("Attribute set [" + call.argument() + "] not found"));
        return SimReply.json(200, set.shown());
    }

    /** Where goods may be put. */
    static boolean isLeaf(long code) {
        return byCode(code).filter(category -> !category.parent()).isPresent();
    }
}
