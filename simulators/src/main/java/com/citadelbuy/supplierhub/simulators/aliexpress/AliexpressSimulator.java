package com.citadelbuy.supplierhub.simulators.aliexpress;

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
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AliExpress gateway: business methods on {@code /sync}, tokens on {@code /rest}, and the consent page, which here
 * consents at once. Errors travel with status 200.
 */
public final class AliexpressSimulator implements Simulator, Catalogued {

    private static final Set<String> LISTS =
            Set.of("aliexpress.ds.text.search", "aliexpress.ds.feed.itemids.get", "aliexpress.ds.recommend.feed.get");

    private final World world;
    private final SimClock clock;
    private final Gateway gateway;
    private final Tokens tokens;
    private final Throttle throttle;
    private final Catalogue catalogue;
    private final Webhooks webhooks;
    private final Map<String, Function<Call, Answer>> methods;
    private final Map<String, Function<Call, ObjectNode>> paths;
    private long answered;

    public AliexpressSimulator(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        gateway = new Gateway(clock);
        tokens = new Tokens(world, clock);
        throttle = new Throttle(clock);
        catalogue = new Catalogue(world);
        Orders orders = new Orders(world, clock, catalogue);
        webhooks = new Webhooks(world, clock, orders);
        methods = methods(orders);
        paths = Map.of(
                "/auth/token/create", tokens::create,
                "/auth/token/security/create", tokens::create,
                "/auth/token/refresh", tokens::refresh,
                "/auth/token/security/refresh", tokens::refresh);
    }

    private Map<String, Function<Call, Answer>> methods(Orders orders) {
        Discovery discovery = new Discovery(catalogue);
        Feeds feeds = new Feeds(catalogue, discovery, clock);
        ProductPages products = new ProductPages(catalogue);
        OrderPages pages = new OrderPages(orders, catalogue);
        return Map.ofEntries(
                Map.entry("aliexpress.ds.product.get", products::get),
                Map.entry("aliexpress.ds.product.wholesale.get", products::wholesale),
                Map.entry("aliexpress.ds.text.search", discovery::search),
                Map.entry("aliexpress.ds.category.get", discovery::categories),
                Map.entry("aliexpress.ds.feedname.get", feeds::names),
                Map.entry("aliexpress.ds.feed.itemids.get", feeds::ids),
                Map.entry("aliexpress.ds.recommend.feed.get", feeds::recommended),
                Map.entry("aliexpress.ds.freight.query", new Freight(catalogue, clock)::query),
                Map.entry("aliexpress.ds.address.get", Geography::get),
                Map.entry("aliexpress.ds.order.create", new OrderDesk(world, clock, catalogue, orders)::create),
                Map.entry("aliexpress.trade.ds.order.get", pages::get),
                Map.entry("aliexpress.ds.trade.order.get", pages::get),
                Map.entry("aliexpress.ds.order.tracking.get", pages::tracking),
                Map.entry("aliexpress.ds.member.benefit.get", AliexpressSimulator::benefits));
    }

    @Override
    public String id() {
        return "aliexpress";
    }

    @Override
    public SimReply handle(SimRequest request) {
        return switch (request.path()) {
            case "/sync" -> business(request);
            case "/oauth/authorize" -> consent(request);
            case String path when path.startsWith("/rest/") -> system(path.substring("/rest".length()), request);
            default -> SimReply.text(404, "text/plain", "Not Found");
        };
    }

    private SimReply business(SimRequest request) {
        try {
            Call call = gateway.admit("", Parameters.of(request));
            Function<Call, Answer> method = methods.get(call.api());
            if (method == null) {
                throw Refusal.noSuchApi();
            }
            tokens.check(call);
            throttle.admit(call.api());
            return SimReply.json(200, Envelope.around(call, method.apply(call), requestId()));
        } catch (Refusal refused) {
            return SimReply.json(200, refused.wrapped(requestId()));
        }
    }

    private SimReply system(String path, SimRequest request) {
        try {
            Function<Call, ObjectNode> endpoint = paths.get(path);
            if (endpoint == null) {
                throw Refusal.noSuchApi();
            }
            Call call = gateway.admit(path, Parameters.of(request));
            return SimReply.json(200, endpoint.apply(call).put("request_id", requestId()));
        } catch (Refusal refused) {
            return SimReply.json(200, refused.flat(requestId()));
        }
    }

    /** No page to click through: whoever comes with a known app consents and is sent back. */
    private SimReply consent(SimRequest request) {
        if (!request.method().equals("GET")) {
            return SimReply.text(405, "text/plain", "Method Not Allowed");
        }
        try {
            Call call = new Call("", Parameters.of(request));
            if (!call.required("client_id").equals(Gateway.APP_KEY)) {
                throw Refusal.appKey();
            }
            call.matching("response_type", "code");
            String back = call.matching("redirect_uri", "https?://[^#]+");
            String query = "code=" + tokens.newCode()
                    + call.optional("state")
                            .map(state -> "&state=" + encoded(state))
                            .orElse("");
            return SimReply.empty(302).with("Location", back + (back.contains("?") ? "&" : "?") + query);
        } catch (Refusal refused) {
            return SimReply.json(200, refused.flat(requestId()));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The ready account may pay by itself. This list has no wrapper, and its booleans are text. */
    private static Answer benefits(Call call) {
        ObjectNode body = SimJson.object();
        body.putArray("result")
                .addObject()
                .put("canApply", "true")
                .put("code", "auto-pay")
                .put("title", "auto-pay")
                .put("canBenefit", "true");
        return Answer.of(body.put("code", "0").put("rsp_code", "200").put("rsp_msg", "Call succeeds"));
    }

    private String requestId() {
        return "2102e984%d%04d".formatted(clock.now().toEpochMilli(), ++answered % 10_000);
    }

    @Override
    public SimReply rateLimited() {
        return SimReply.json(200, Refusal.throttled(1).wrapped(requestId()));
    }

    @Override
    public SimReply serverError() {
        return SimReply.json(200, Refusal.unavailable().wrapped(requestId()));
    }

    @Override
    public void expireTokens() {
        tokens.expireAll();
    }

    @Override
    public Set<String> orderStatuses() {
        return OrderProgress.ORDER_WORDS;
    }

    @Override
    public Set<String> shipmentStatuses() {
        Set<String> words = new LinkedHashSet<>(OrderProgress.LOGISTICS_WORDS);
        words.addAll(Arrays.stream(OrderProgress.Step.values())
                .map(step -> step.title)
                .collect(Collectors.toSet()));
        return Set.copyOf(words);
    }

    @Override
    public Optional<Announcer> announcer() {
        return Optional.of(webhooks);
    }

    @Override
    public Optional<String> list(SimRequest request) {
        String method = Parameters.of(request).getOrDefault("method", "");
        return request.path().equals("/sync") && LISTS.contains(method) ? Optional.of(method) : Optional.empty();
    }

    @Override
    public void grow(int products) {
        new Copies(world, catalogue).upTo(products);
    }

    @Override
    public Guide guide() {
        return new Guide(
                Map.of("app_key", Gateway.APP_KEY, "app_secret", Gateway.APP_SECRET),
                Map.of("auto_pay", "true"),
                tokens.codeAtHand(),
                List.of("123456", Seeds.SINGLE_SKU, "1005006000000007", "1005006000000006", Seeds.BEYOND_DOUBLES),
                MagicWord.guide(Marker.class));
    }
}
