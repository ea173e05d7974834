package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.World;

/**
 * The accounts' openIds, which are also what webhooks are signed with. That one changes is in no document; here it is what
 * makes signatures stop to fit.
 */
final class OpenIds {

    private static final String CHANGED = "open_ids";
    private static final long STEP = 1_000_003L;

    private final World world;

    OpenIds(World world) {
        this.world = world;
    }

    long of(Account account) {
        return world.get(CHANGED, account.id())
                .map(changed -> changed.path("openId").asLong())
                .orElse(account.openId());
    }

    void change(Account account) {
        world.put(CHANGED, account.id(), SimJson.object().put("openId", of(account) + STEP));
    }
}
