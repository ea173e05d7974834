package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What variations differ in: values and the groups they belong to. */
final class Attributes {

    private static final String VALUES = "attributes";
    private static final long FIRST_ID = 983;

    private static final Map<Integer, ObjectNode> GROUPS = new TreeMap<>(Map.of(
            150, Seed.names("Color~Colour~Farbe"),
            163, Seed.names("Talla~Size~Größe"),
            171, Seed.names("Capacidad~Capacity"),
            180, Seed.names("Dioptrías~Dioptres")));

    private final World world;

    Attributes(World world) {
        this.world = world;
    }

    /** The id of a value, which is made when it is new. Values are alike when their Spanish names are. */
    long id(String group, String value) {
        int groupId = GROUPS.entrySet().stream()
                .filter(each -> each.getValue().path("es").asString().equals(group))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        ObjectNode names = Seed.names(value);
        return world
                .all(
                        VALUES,
                        known -> known.path("group").asInt() == groupId
                                && known.at("/names/es").equals(names.path("es")))
                .stream()
                .findFirst()
                .map(known -> known.path("id").asLong())
                .orElseGet(() -> make(groupId, names));
    }

    private long make(int group, ObjectNode names) {
        long id = world.next("attribute", FIRST_ID);
        ObjectNode value = SimJson.object().put("id", id).put("group", group);
        value.set("names", names);
        world.put(VALUES, Long.toString(id), value);
        return id;
    }

    SimReply list(Call call) {
        String language = call.language();
        return call.page(
                world.all(VALUES).stream().map(value -> row(value, language)).toList());
    }

    SimReply one(Call call) {
        return world.get(VALUES, call.id())
                .map(value -> SimReply.json(200, row(value, call.language())))
                .orElseThrow(Refusal::notFound);
    }

    SimReply groups(Call call) {
        String language = call.language();
        return call.page(GROUPS.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue(), language))
                .toList());
    }

    SimReply group(Call call) {
        String language = call.language();
        return GROUPS.entrySet().stream()
                .filter(group -> Integer.toString(group.getKey()).equals(call.id()))
                .findFirst()
                .map(group -> SimReply.json(200, group(group.getKey(), group.getValue(), language)))
                .orElseThrow(Refusal::notFound);
    }

    private static ObjectNode row(ObjectNode value, String language) {
        return SimJson.object()
                .put("id", value.path("id").asLong())
                .put("attributeGroup", value.path("group").asInt())
                .put("name", Languages.in(value.path("names"), language))
                .put("isoCode", language);
    }

    private static ObjectNode group(int id, ObjectNode names, String language) {
        return SimJson.object()
                .put("id", id)
                .put("name", Languages.in(names, language))
                .put("isoCode", language);
    }
}
