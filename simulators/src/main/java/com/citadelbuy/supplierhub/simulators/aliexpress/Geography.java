package com.citadelbuy.supplierhub.simulators.aliexpress;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which provinces and cities an address may name, and how the platform lists them. */
final class Geography {

    private static final Map<String, Map<String, List<String>>> TREE = tree();

    /** Countries whose provinces hold their cities as JSON text once more. */
    private static final Set<String> TEXT_INSIDE_TEXT = Set.of("GB", "FR", "BR");

    private Geography() {}

    static boolean served(String country) {
        return TREE.containsKey(country);
    }

    static boolean hasProvince(String country, String province) {
        return provinces(country).containsKey(province);
    }

    static boolean hasCity(String country, String province, String city) {
        return provinces(country).getOrDefault(province, List.of()).contains(city);
    }

    static Answer get(Call call) {
        String country = call.country("countryCode");
        call.optionalMatching("language", "[a-z]{2}(_[A-Z]{2})?");
        call.flag("isMultiLanguage");
        ArrayNode children = SimJson.array();
        provinces(country).forEach((province, cities) -> children.add(province(country, province, cities)));
        ObjectNode body = SimJson.object();
        body.putObject("result")
                .put("ret", true)
                .put("msg", "")
                .put("code", "")
                .putObject("data")
                .put("country", country)
                .put("type", "COUNTRY")
                .put("children", children.toString());
        return Answer.of(body);
    }

    private static ObjectNode province(String country, String name, List<String> cities) {
        ObjectNode province =
                SimJson.object().put("type", "PROVINCE").put("name", name).put("hasChildren", true);
        ArrayNode children = SimJson.array();
        cities.forEach(city ->
                children.addObject().put("type", "CITY").put("name", city).put("hasChildren", false));
        return TEXT_INSIDE_TEXT.contains(country)
                ? province.put("children", children.toString())
                : province.set("children", children);
    }

    private static Map<String, List<String>> provinces(String country) {
        return TREE.getOrDefault(country, Map.of());
    }

    private static Map<String, Map<String, List<String>>> tree() {
        Map<String, Map<String, List<String>>> tree = new LinkedHashMap<>();
        Map.of(
                        "US", Places.US, "GB", Places.GB, "IE", Places.IE, "BR", Places.BR, "DE", Places.DE, "FR",
                        Places.FR, "ES", Places.ES, "IT", Places.IT, "AT", Places.AT, "SA", Places.SA)
                .forEach((country, lines) -> lines.lines().forEach(line -> plant(tree, country, line)));
        Places.OTHERS.lines().forEach(line -> plant(tree, line.substring(0, 2), line.substring(3)));
        return tree;
    }

    private static void plant(Map<String, Map<String, List<String>>> tree, String country, String line) {
        String[] part = line.split(":");
        List<String> cities = new ArrayList<>(Arrays.asList(part[1].split(",")));
        if (!country.equals("BR")) {
            cities.add("Other");
        }
        tree.computeIfAbsent(country, name -> new LinkedHashMap<>()).put(part[0], List.copyOf(cities));
    }
}
