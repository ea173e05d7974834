package com.citadelbuy.supplierhub.simulators.alibaba;

import com.citadelbuy.supplierhub.simulators.Announcer;
import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.MagicWord;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.World;
import com.citadelbuy.supplierhub.simulators.iop.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The open platform of Alibaba.com: every interface a path below {@code /rest}, and the consent page, which here consents
 * at once. Errors travel with status 200.
 */
public final class AlibabaSimulator implements Simulator, Catalogued {

    private static final String REST = "/rest";

    /** Each list with the parameter that holds its page. */
    private static final Map<String, String> LISTS = Map.of(
            "/eco/buyer/product/check", "query_req",
            "/eco/buyer/local/product/check", "req",
            "/eco/buyer/localregular/product/check", "req",
            "/eco/buyer/crossborder/product/check", "param0",
            "/eco/buyer/product/search", "param0");

    private final World world;
    private final SimClock clock;
    private final Gateway gateway;
    private final Tokens tokens;
    private final Throttle throttle;
    private final Catalogue catalogue;
    private final Webhooks webhooks;
    private final Map<String, Route> routes;
    private long answered;

    public AlibabaSimulator(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        gateway = new Gateway(clock);
        tokens = new Tokens(world, clock);
        throttle = new Throttle(clock);
        catalogue = new Catalogue(world);
        Orders orders = new Orders(world, clock, catalogue);
        webhooks = new Webhooks(world, clock, orders, catalogue);
        routes = Route.all(tokens, catalogue, orders);
    }

    @Override
    public String id() {
        return "alibaba";
    }

    @Override
    public SimReply handle(SimRequest request) {
        if (request.path().equals("/oauth/authorize")) {
            return consent(request);
        }
        return request.path().startsWith(REST + "/")
                ? SimReply.json(200, answer(request.path().substring(REST.length()), request))
                : SimReply.text(404, "text/plain", "Not Found");
    }

    private ObjectNode answer(String path, SimRequest request) {
        try {
            Route route = routes.get(path);
            if (route == null) {
                throw Route.NOT_APPROVED.contains(path) ? Refusal.noPermission() : Refusal.noSuchPath();
            }
            return answer(path, route, request);
        } catch (Refusal refused) {
            return refused.body(requestId());
        }
    }

    private ObjectNode answer(String path, Route route, SimRequest request) {
        if (!route.methods().contains(request.method())) {
            throw Refusal.noSuchPath();
        }
        Call call = gateway.admit(path, request);
        if (!route.open()) {
            tokens.check(call);
        }
        throttle.admit();
        try {
            return route.answer().apply(call).put("request_id", requestId());
        } catch (Unfit unfit) {
            return route.family().unfit(unfit, requestId());
        }
    }

    /** No page to click through: whoever comes with a known app consents and is sent back. */
    private SimReply consent(SimRequest request) {
        if (!request.method().equals("GET")) {
            return SimReply.text(405, "text/plain", "Method Not Allowed");
        }
        try {
            Call call = new Call(Parameters.of(request));
            call.matching("client_id", Gateway.APP_KEY);
            call.matching("response_type", "code");
            String back = call.matching("redirect_uri", "https?://[^#]+");
            String query = "code=" + tokens.newCode()
                    + call.optional("state")
                            .map(state -> "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8))
                            .orElse("");
            return SimReply.empty(302).with("Location", back + (back.contains("?") ? "&" : "?") + query);
        } catch (Refusal refused) {
            return SimReply.json(200, refused.body(requestId()));
        } catch (Unfit unfit) {
            return SimReply.json(200, unfit.flat().body(requestId()));
        }
    }

    private String requestId() {
        return "0ba28873%d%04d".formatted(clock.now().toEpochMilli(), ++answered % 10_000);
    }

    @Override
    public SimReply rateLimited() {
        return SimReply.json(200, Refusal.throttled(1).body(requestId()));
    }

    @Override
    public SimReply serverError() {
        return SimReply.json(200, Refusal.system().body(requestId()));
    }

    @Override
    public void expireTokens() {
        tokens.expireAll();
    }

    @Override
    public Set<String> orderStatuses() {
        return Course.WORDS;
    }

    @Override
    public Set<String> shipmentStatuses() {
        return Set.of("IN_TRANSIT", "DELIVERED", "CONFIRM_RECEIPT");
    }

    @Override
    public Optional<Announcer> announcer() {
        return Optional.of(webhooks);
    }

    /** A list's path and, where it has several, its scene. */
    @Override
    public Optional<String> list(SimRequest request) {
        String path = request.path().startsWith(REST) ? request.path().substring(REST.length()) : "";
        return Optional.ofNullable(LISTS.get(path)).map(name -> path + scene(request, name));
    }

    private static String scene(SimRequest request, String name) {
        try {
            String asked = Parameters.of(request).getOrDefault(name, "");
            return SimJson.MAPPER.readTree(asked).path("scene_id").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    @Override
    public void grow(int products) {
        new Copies(world, catalogue).upTo(products);
    }

    @Override
    public Guide guide() {
        return new Guide(
                Map.of("app_key", Gateway.APP_KEY, "app_secret", Gateway.APP_SECRET),
                Payments.payer(),
                tokens.codeAtHand(),
                List.of(Seeds.PLAIN, Seeds.SEVERAL, "1600927952535", "1601314875038", "1600900000012"),
                MagicWord.guide(Marker.class));
    }
}
