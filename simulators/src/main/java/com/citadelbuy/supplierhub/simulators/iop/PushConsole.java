package com.citadelbuy.supplierhub.simulators.iop;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.CallbackUrl;
import com.citadelbuy.supplierhub.simulators.Letter;
import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The app's page in the console: the one address to which everything is pushed, and the secret that it is signed with. */
public final class PushConsole {

    private static final String CONSOLE = "console";
    private static final String APP = "app";

    private final World world;
    private final String appKey;
    private final String appSecret;

    public PushConsole(World world, String appKey, String appSecret) {
        this.world = world;
        this.appKey = appKey;
        this.appSecret = appSecret;
    }

    /**
     * Enters the address; empty text removes it.
     *
     * @throws IllegalArgumentException where the page would not take it
     */
    public void enter(String url) {
        ObjectNode app = app();
        if (url.isEmpty()) {
            app.remove("url");
        } else {
            app.put(
                    "url",
                    CallbackUrl.parse(url)
                            .orElseThrow(() -> new IllegalArgumentException("The page wants a public https address"))
                            .toString());
        }
        world.put(CONSOLE, APP, app);
    }

    public Optional<URI> url() {
        return app().path("url").stringValueOpt().map(URI::create);
    }

    /** What is pushed about a subject; nothing where no address is entered. */
    public List<Announcement> announce(String type, String subject, ObjectNode body) {
        return url().stream()
                .map(url -> new Announcement(type, subject, APP, url, body))
                .toList();
    }

    /** Signed; empty where the address is another by now. */
    public Optional<Letter> write(Announcement news) {
        if (url().filter(news.to()::equals).isEmpty()) {
            return Optional.empty();
        }
        byte[] body = SimJson.MAPPER.writeValueAsBytes(news.body());
        return Optional.of(new Letter(Map.of("Authorization", Signature.ofPush(appKey, secret(), body)), body));
    }

    /** Another secret for what is pushed. Calls go on with the old one, or nothing could be tried but that. */
    public void rekey() {
        world.put(
                CONSOLE,
                APP,
                app().put("secret", Signature.hmac(secret(), "next").substring(0, 32)));
    }

    private String secret() {
        return app().path("secret").asString(appSecret);
    }

    private ObjectNode app() {
        return world.get(CONSOLE, APP).orElseGet(SimJson::object);
    }
}
