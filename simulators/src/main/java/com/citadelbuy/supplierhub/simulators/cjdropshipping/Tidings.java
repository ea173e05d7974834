package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Who is told what: orders their own account, goods whoever subscribed to the product; each by the topic it belongs to. */
final class Tidings {

    private static final Map<String, String> TOPICS = Map.of(
            "ORDER", "order", "LOGISTIC", "logistics", "STOCK", "stock", "PRODUCT", "product", "VARIANT", "product");

    private final World world;
    private final SimClock clock;
    private final Catalogue catalogue;
    private final Topics topics;
    private final Subscriptions subscriptions;
    private final OpenIds openIds;
    private final WebhookBodies bodies;

    Tidings(
            World world,
            SimClock clock,
            Catalogue catalogue,
            Topics topics,
            Subscriptions subscriptions,
            OpenIds openIds,
            WebhookBodies bodies) {
        this.world = world;
        this.clock = clock;
        this.catalogue = catalogue;
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.openIds = openIds;
        this.bodies = bodies;
    }

    List<Announcement> order(Order order, String messageType) {
        return announced(
                order.account(), "ORDER", messageType, "order " + order.id(), bodies.order(order, clock.now()));
    }

    List<Announcement> logistic(Order order) {
        if (!order.doc().has("trackNumber")) {
            throw new IllegalArgumentException("The order has no number yet");
        }
        return announced(order.account(), "LOGISTIC", "UPDATE", "order " + order.id(), bodies.logistic(order));
    }

    List<Announcement> stock(String vid) {
        return subscribed("stock", account -> hearsOf(account, vid)).stream()
                .flatMap(account -> stock(account, vid).stream())
                .toList();
    }

    List<Announcement> product(String pid) {
        Product product = known(pid);
        return subscribed("product", account -> subscriptions.has(account, pid)).stream()
                .flatMap(account -> product(account, product).stream())
                .toList();
    }

    List<Announcement> variant(Product.Variant variant) {
        return subscribed("product", account -> hearsOf(account, variant.vid())).stream()
                .flatMap(account -> variant(account, variant).stream())
                .toList();
    }

    /** All that is ever told of a product, to whoever set the topics, subscribed or not. */
    List<Announcement> allOf(String pid) {
        Product product = known(pid);
        List<Announcement> all = new ArrayList<>();
        for (String account : Accounts.all().stream().map(Account::id).toList()) {
            all.addAll(product(account, product));
            product.variants().forEach(variant -> {
                all.addAll(variant(account, variant));
                all.addAll(stock(account, variant.vid()));
            });
        }
        return all;
    }

    private List<Announcement> product(String account, Product product) {
        return announced(account, "PRODUCT", "UPDATE", "product " + product.pid(), WebhookBodies.product(product));
    }

    private List<Announcement> variant(String account, Product.Variant variant) {
        return announced(account, "VARIANT", "UPDATE", "variant " + variant.vid(), WebhookBodies.variant(variant));
    }

    private List<Announcement> stock(String account, String vid) {
        return announced(account, "STOCK", "UPDATE", "variant " + vid, bodies.stock(vid));
    }

    private Product known(String pid) {
        return catalogue.byPid(pid).orElseThrow(() -> new IllegalArgumentException("There is no product " + pid));
    }

    private boolean hearsOf(String account, String vid) {
        return subscriptions.productOf(account, vid).isPresent();
    }

    private List<String> subscribed(String topic, Predicate<String> wanted) {
        return topics.listening(topic).stream().filter(wanted).toList();
    }

    private List<Announcement> announced(
            String account, String type, String messageType, String subject, ObjectNode params) {
        String topic = TOPICS.getOrDefault(type, "");
        return topics.url(account, topic).stream()
                .map(url -> new Announcement(
                        type, subject, account + "/" + topic, url, message(account, type, messageType, params)))
                .toList();
    }

    private ObjectNode message(String account, String type, String messageType, ObjectNode params) {
        ObjectNode body = SimJson.object()
                .put("messageId", messageId())
                .put("type", type)
                .put("messageType", messageType)
                .put("openId", Accounts.byId(account).map(openIds::of).orElseThrow());
        return body.set("params", params);
    }

    private String messageId() {
        String seed = "webhook " + world.next("message", 1) + " " + clock.now();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
