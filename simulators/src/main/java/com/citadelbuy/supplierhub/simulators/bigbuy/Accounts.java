package com.citadelbuy.supplierhub.simulators.bigbuy;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.SimRequest;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.util.List;

/** Who may call, and what is in their purses. Keys have no end and are never renewed. */
final class Accounts {

    static final Account DEMO = new Account("BBsim-4f1c9a7e2d", "demo", "100000.00", true);
    static final Account PENNILESS = new Account("BBsim-0a63d18b57", "penniless", "1.50", true);
    static final Account CATALOGUE_ONLY = new Account("BBsim-9e40c7f216", "catalogue only", "500.00", false);

    private static final List<Account> ALL = List.of(DEMO, PENNILESS, CATALOGUE_ONLY);
    private static final String PURSES = "purses";
    private static final String BEARER = "Bearer ";

    private final World world;

    Accounts(World world) {
        this.world = world;
    }

    static Account of(SimRequest request) {
        String header = request.header("Authorization").orElse("");
        return ALL.stream()
                .filter(account -> header.equals(BEARER + account.key()))
                .findFirst()
                .orElseThrow(() -> Refusal.plain(401, "Invalid credentials"));
    }

    BigDecimal purse(Account account) {
        return world.get(PURSES, account.name())
                .map(purse -> new BigDecimal(purse.path("amount").asString()))
                .orElseGet(() -> new BigDecimal(account.purse()));
    }

    void pay(Account account, BigDecimal amount) {
        String left = purse(account).subtract(amount).toPlainString();
        world.put(PURSES, account.name(), SimJson.object().put("amount", left));
    }

    SimReply purse(Call call) {
        return SimReply.json(200, SimJson.MAPPER.valueToTree(Money.number(purse(call.account()))));
    }

    SimReply status(Call call) {
        return SimReply.json(200, SimJson.object().put("code", 200).put("message", "OK"));
    }
}
