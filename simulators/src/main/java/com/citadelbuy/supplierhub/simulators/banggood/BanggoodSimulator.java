package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.Catalogued;
import com.citadelbuy.supplierhub.simulators.Editable;
import com.citadelbuy.supplierhub.simulators.Guide;
import com.citadelbuy.supplierhub.simulators.MagicWord;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.Simulator;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The Banggood dropship API: reads by GET, one form to import orders, every answer with status 200. No webhooks. */
public final class BanggoodSimulator implements Simulator, Catalogued, Editable {

    private static final String TOKEN = "/getaccesstoken";
    private static final String LIST = "/product/getproductlist";
    private static final String UPDATES = "/product/getproductupdatelist";

    /** The documents show no page for an address that does not exist, only that the edge may answer in HTML. */
    private static final String NOT_FOUND =
            "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>";

    private record Route(String method, Function<Call, ObjectNode> answer) {}

    private final World world;
    private final SimClock clock;
    private final Tokens tokens;
    private final Limits limits;
    private final Catalogue catalogue;
    private final Map<String, Route> routes;

    public BanggoodSimulator(World world, SimClock clock) {
        this.world = world;
        this.clock = clock;
        tokens = new Tokens(world, clock);
        limits = new Limits(clock);
        catalogue = new Catalogue(world, clock);
        routes = routes();
    }

    private Map<String, Route> routes() {
        ProductLists lists = new ProductLists(world, clock);
        ProductPages pages = new ProductPages(catalogue);
        Orders orders = new Orders(world, clock, catalogue);
        OrderPages reads = new OrderPages(orders);
        return Map.ofEntries(
                Map.entry(TOKEN, get(tokens::issue)),
                Map.entry("/category/getcategorylist", get(lists::categories)),
                Map.entry(LIST, get(lists::products)),
                Map.entry(UPDATES, get(lists::updates)),
                Map.entry("/product/getproductinfo", get(pages::info)),
                Map.entry("/product/getproductprice", get(pages::price)),
                Map.entry("/product/getstocks", get(pages::stocks)),
                Map.entry("/product/getshipments", get(pages::shipments)),
                Map.entry("/common/getcountries", get(Countries::all)),
                Map.entry("/order/importorder", new Route("POST", new ImportDesk(catalogue, orders)::take)),
                Map.entry("/order/getorderinfo", get(reads::info)),
                Map.entry("/order/getorderhistory", get(reads::history)),
                Map.entry("/order/gettrackinfo", get(reads::track)));
    }

    private static Route get(Function<Call, ObjectNode> answer) {
        return new Route("GET", answer);
    }

    @Override
    public String id() {
        return "banggood";
    }

    @Override
    public SimReply handle(SimRequest request) {
        String path = path(request);
        Route route = routes.get(path);
        if (route == null || !route.method().equals(request.method())) {
            return SimReply.text(404, "text/html", NOT_FOUND);
        }
        try {
            Call call = Call.of(request);
            String app = path.equals(TOKEN) ? tokens.signIn(call) : tokens.holder(call);
            limits.admit(app, path);
            return SimReply.json(200, route.answer().apply(call));
        } catch (Refusal refused) {
            return SimReply.json(200, refused.body());
        }
    }

    /** Clients spell the method's name in either case and are understood; nothing is said of the folder before it. */
    private static String path(SimRequest request) {
        int name = request.path().lastIndexOf('/') + 1;
        return request.path().substring(0, name)
                + request.path().substring(name).toLowerCase(Locale.ROOT);
    }

    @Override
    public SimReply rateLimited() {
        return SimReply.json(200, Refusal.restricted().body());
    }

    @Override
    public SimReply serverError() {
        return SimReply.json(200, Refusal.system().body());
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
        return Course.EVENTS;
    }

    @Override
    public Optional<String> list(SimRequest request) {
        return switch (path(request)) {
            case LIST -> Optional.of("products of " + request.query("cat_id").orElse(""));
            case UPDATES -> Optional.of("updates");
            default -> Optional.empty();
        };
    }

    @Override
    public void grow(int products) {
        new Copies(world, clock).upTo(products);
    }

    @Override
    public boolean edit(String productId) {
        return catalogue.edit(productId, clock.now());
    }

    @Override
    public Guide guide() {
        return new Guide(
                Map.of("app_id", Tokens.APP_ID, "app_secret", Tokens.APP_SECRET),
                Map.of(),
                "",
                List.of(Seeds.PLAIN, Seeds.TWO_OPTIONS, Seeds.ONE_OPTION, Seeds.BY_BARS, Seeds.UMLAUTS),
                MagicWord.guide(Marker.class));
    }
}
