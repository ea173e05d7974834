package com.citadelbuy.supplierhub.simulators.jumia;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The brands there are, in pages of ten. */
final class Brands {

    static final long GENERIC = 1045133;
    static final long FASHION = 1039426;

    private static final int PAGE = 10;

    private static final Map<Long, String> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry(FASHION, "Fashion"),
            Map.entry(GENERIC, "Generic"),
            Map.entry(1126253L, "HP"),
            Map.entry(1127718L, "Samsung"),
            Map.entry(1100101L, "Ọ̀rọ̀ Books"),
            Map.entry(1100102L, "Kumasi Weave"),
            Map.entry(1100103L, "Maïa Beauté"),
            Map.entry(1100104L, "Ilé Home"),
            Map.entry(1100105L, "نور"),
            Map.entry(1100106L, "Savanna Audio"),
            Map.entry(1100107L, "Jua Solar"),
            Map.entry(1100108L, "Kofi & Sons"),
            Map.entry(1100109L, "Lagos Leather"),
            Map.entry(1100110L, "Baobab"),
            Map.entry(1100111L, "Teranga"),
            Map.entry(1100112L, "Zuri")));

    private Brands() {}

    static Optional<String> name(long code) {
        return Optional.ofNullable(ALL.get(code));
    }

    static ObjectNode reference(long code) {
        return SimJson.object().put("code", code).put("name", ALL.getOrDefault(code, ""));
    }

    static SimReply list(Call call) {
        int page = call.number("page", 1, 1, Integer.MAX_VALUE);
        boolean exact = call.word("criteria", Set.of("EQUALS_IGNORE_CASE")).isPresent();
        String name = call.query("name").orElse("").toLowerCase(Locale.ROOT);
        List<Map.Entry<Long, String>> found = ALL.entrySet().stream()
                .filter(brand -> name.isEmpty() || matches(brand.getValue().toLowerCase(Locale.ROOT), name, exact))
                .toList();
        ObjectNode body = SimJson.object();
        ArrayNode brands = body.putArray("brands");
        Pages.byNumber(page, found, PAGE).forEach(brand -> brands.add(reference(brand.getKey())));
        body.set("page", Pages.page(page, found.size(), PAGE));
        return SimReply.json(200, body);
    }

    private static boolean matches(String brand, String name, boolean exact) {
        return exact ? brand.equals(name) : brand.contains(name);
    }
}
