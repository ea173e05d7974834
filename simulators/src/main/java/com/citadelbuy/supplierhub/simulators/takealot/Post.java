package com.citadelbuy.supplierhub.simulators.takealot;

import com.citadelbuy.supplierhub.simulators.Announcement;
import com.citadelbuy.supplierhub.simulators.SimClock;
import com.citadelbuy.supplierhub.simulators.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Hands over what is to be told, if anybody is to be told. Each delivery has an id of its own, which its attempts share. */
final class Post {

    private static final String REGISTRATION = "portal/";

    private final World world;
    private final SimClock clock;
    private final Portal portal;

    Post(World world, SimClock clock, Portal portal) {
        this.world = world;
        this.clock = clock;
        this.portal = portal;
    }

    List<Announcement> told(String type, String subject, ObjectNode body) {
        return portal.url().stream()
                .map(url -> new Announcement(type, subject, REGISTRATION + delivery(), url, body))
                .toList();
    }

    static String delivery(Announcement news) {
        return news.registration().substring(REGISTRATION.length());
    }

    private UUID delivery() {
        String seed = world.next("delivery", 1) + " at " + clock.now();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }
}
