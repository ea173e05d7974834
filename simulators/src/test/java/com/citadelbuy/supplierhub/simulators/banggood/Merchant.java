package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.Ledger;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A client with a clock of its own making and a token. */
final class Merchant {

    static final Map<String, String> FORM = Map.of("content-type", "application/x-www-form-urlencoded");

    final World world;
    final BanggoodSimulator simulator;
    Instant now;
    String token = "";

    Merchant() {
        this(World.inMemory(), Instant.parse("2026-06-01T01:03:04Z"));
    }

    Merchant(World world, Instant now) {
        this.world = world;
        this.now = now;
        simulator = new BanggoodSimulator(world, clock());
    }

    static Merchant signedIn() {
        Merchant merchant = new Merchant();
        merchant.signIn();
        return merchant;
    }

    private SimClock clock() {
        return new SimClock(() -> now, 1);
    }

    JsonNode signIn() {
        JsonNode reply = got("/getAccessToken", simulator.guide().credentials());
        token = reply.path("access_token").asString("");
        return reply;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** With the token, renewed when time has passed over it. */
    JsonNode get(String path, String... parameters) {
        Map<String, String> all = pairs(parameters);
        all.put("access_token", token);
        all.put("lang", "en");
        JsonNode reply = got(path, all);
        if (reply.path("code").asInt() == 21020) {
            signIn();
            return get(path, parameters);
        }
        return reply;
    }

    /** As it stands. */
    JsonNode got(String path, Map<String, String> parameters) {
        return body(send(new SimRequest("GET", path, List.copyOf(parameters.entrySet()), Map.of(), new byte[0])));
    }

    SimReply send(SimRequest request) {
        return simulator.handle(request);
    }

    static JsonNode body(SimReply reply) {
        return SimJson.MAPPER.readTree(reply.body());
    }

    static Map<String, String> pairs(String... parameters) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            pairs.put(parameters[i], parameters[i + 1]);
        }
        return pairs;
    }

    JsonNode post(Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("access_token", token, "lang", "en"));
        all.putAll(form);
        return body(send(new SimRequest("POST", "/order/importOrder", List.of(), FORM, bytes(all))));
    }

    static byte[] bytes(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Two pieces of the plainest product, from the Chinese warehouse by air. */
    static Map<String, String> order(String reference) {
        return order(reference, row(Seeds.PLAIN, "", "2", "CN", Way.AIRMAIL.code));
    }

    @SafeVarargs
    static Map<String, String> order(String reference, Map<String, String>... rows) {
        Map<String, String> form = pairs(
                "sale_record_id", reference,
                "delivery_name", "Zoë Ünal",
                "delivery_country", "United States",
                "delivery_state", "California",
                "delivery_city", "San Francisco",
                "delivery_street_address", "1 Example Street",
                "delivery_street_address2", "Apt 2",
                "delivery_postcode", "94105",
                "delivery_telephone", "+1-555-0100",
                "product_total", Integer.toString(rows.length),
                "currency", "USD");
        for (int i = 0; i < rows.length; i++) {
            int index = i;
            rows[i].forEach((field, value) -> form.put("product_list[" + index + "][" + field + "]", value));
        }
        return form;
    }

    static Map<String, String> row(String product, String poa, String quantity, String warehouse, String way) {
        return pairs(
                "product_id", product,
                "poa_id", poa,
                "quantity", quantity,
                "warehouse", warehouse,
                "shipmethod_code", way);
    }

    /** Imports two pieces to this street. */
    void imported(String reference, String street) {
        Map<String, String> form = order(reference);
        form.put("delivery_street_address", street);
        post(form);
    }

    /** Banggood's own orders of an import. */
    JsonNode parts(String reference) {
        return get("/order/getOrderInfo", "sale_record_id", reference)
                .path("sale_record_id_list")
                .path(0)
                .path("order_list");
    }

    String status(String reference) {
        return parts(reference).path(0).path("status").asString("");
    }

    String number(String reference) {
        return parts(reference).path(0).path("order_id").asString("");
    }

    JsonNode history(String number) {
        return get("/order/getOrderHistory", "order_id", number);
    }

    JsonNode track(String number) {
        return get("/order/getTrackInfo", "order_id", number).path("track_info");
    }

    List<Ledger.Entry> ledger() {
        return new Ledger(world, clock()).entries();
    }

    List<Ledger.Deed> deeds() {
        return ledger().stream().map(Ledger.Entry::deed).toList();
    }
}
