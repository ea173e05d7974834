package com.citadelbuy.supplierhub.simulators.temu;

import com.citadelbuy.supplierhub.simulators.CallbackUrl;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The app's page on the partner platform: the one address for its webhooks, and the secret that they are sealed with. */
final class AppPage {

    private static final String PAGES = "app_page";
    private static final String APP = "app";

    private final World world;

    AppPage(World world) {
        this.world = world;
    }

    /**
     * Enters the address; empty text removes it.
     *
     * @throws IllegalArgumentException where the page would not take it
     */
    void enter(String url) {
        ObjectNode page = page();
        if (url.isEmpty()) {
            page.remove("url");
        } else {
            URI address = CallbackUrl.parse(url)
                    .orElseThrow(() -> new IllegalArgumentException("The page wants a public https address"));
            page.put("url", address.toString());
        }
        world.put(PAGES, APP, page);
    }

    Optional<URI> url() {
        return page().path("url").stringValueOpt().map(URI::create);
    }

    String secret() {
        return page().path("secret").asString(Gateway.APP_SECRET);
    }

    /** Another secret for webhooks alone. Calls go on with the old one, or nothing could be tried but that. */
    void rekey() {
        world.put(PAGES, APP, page().put("secret", Ids.secret(secret()).substring(0, 40)));
    }

    private ObjectNode page() {
        return world.get(PAGES, APP).orElseGet(SimJson::object);
    }
}
