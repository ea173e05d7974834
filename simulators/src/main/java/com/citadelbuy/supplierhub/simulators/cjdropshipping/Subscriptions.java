package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The products of which an account hears. The call that lists them is left out: what it answers is in no document.
 */
final class Subscriptions {

    private static final String PRODUCTS = "subscriptions";
    private static final int MOST_AT_ONCE = 100;

    private final World world;
    private final Catalogue catalogue;
    private final Replies replies;

    /** Of each account, the product of each variant that it hears of. */
    private final Map<String, Map<String, String>> variants = new HashMap<>();

    Subscriptions(World world, Catalogue catalogue, Replies replies) {
        this.world = world;
        this.catalogue = catalogue;
        this.replies = replies;
        world.ids(PRODUCTS).forEach(account -> of(account).forEach(pid -> know(account, pid)));
    }

    SimReply subscribe(Call call) {
        int most = most(call.account());
        return change(call, (products, pid) -> {
            boolean possible = catalogue.byPid(pid).isPresent() && (products.contains(pid) || products.size() < most);
            if (possible) {
                products.add(pid);
            }
            return possible;
        });
    }

    SimReply unsubscribe(Call call) {
        return change(call, Set::remove);
    }

    private SimReply change(Call call, BiPredicate<Set<String>, String> change) {
        if (call.body().json().path("subscribeAll").asBoolean(false)) {
            throw new Refusal(1606010, "Subscribing to all products is no longer offered");
        }
        List<String> asked = call.body().texts("productIds");
        if (asked.size() > MOST_AT_ONCE) {
            throw new Refusal(1606011, "At most " + MOST_AT_ONCE + " products at once");
        }
        String account = call.account().id();
        Set<String> products = of(account);
        ObjectNode data = SimJson.object();
        ArrayNode done = data.putArray("successProductIds");
        ArrayNode failed = data.putArray("failProductIds");
        asked.forEach(pid -> (change.test(products, pid) ? done : failed).add(pid));
        keep(account, products);
        return replies.okSuccess(data.put("subscribeAll", false));
    }

    boolean has(String account, String pid) {
        return variants.getOrDefault(account, Map.of()).containsValue(pid);
    }

    /** The product of a variant that an account hears of. */
    Optional<String> productOf(String account, String vid) {
        return Optional.ofNullable(variants.getOrDefault(account, Map.of()).get(vid));
    }

    private Set<String> of(String account) {
        Set<String> products = new LinkedHashSet<>();
        world.get(PRODUCTS, account)
                .ifPresent(kept -> kept.path("products")
                        .valueStream()
                        .map(JsonNode::asString)
                        .forEach(products::add));
        return products;
    }

    private void keep(String account, Set<String> products) {
        ObjectNode kept = SimJson.object();
        ArrayNode list = kept.putArray("products");
        products.forEach(list::add);
        world.put(PRODUCTS, account, kept);
        variants.remove(account);
        products.forEach(pid -> know(account, pid));
    }

    private void know(String account, String pid) {
        Map<String, String> known = variants.computeIfAbsent(account, any -> new HashMap<>());
        catalogue.byPid(pid).ifPresent(product -> product.variants().forEach(variant -> known.put(variant.vid(), pid)));
    }

    /** By level, which here follows from the calls a second. */
    private static int most(Account account) {
        return account.qpsLimit() > 1 ? 5_000 : 1_000;
    }
}
