package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import com.citadelbuy.supplierhub.simulators.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The accounts there are, and their wallets. */
final class Accounts {

    /** Level Advanced with a full wallet: the one for demos. */
    static final Account DEMO = new Account(
            "CJ1000001",
            "CJ1000001@api@5f0c9d3e7a1b4c62885d0e9f3a7b1c24",
            204816321L,
            "Demo Trading",
            "ops@demo-trading.example",
            6);

    /** Level Advanced with an empty wallet: every payment is refused. */
    static final Account PENNILESS = new Account(
            "CJ1000002",
            "CJ1000002@api@a93be40d27c1485fb6e2037d91cf586b",
            204816322L,
            "Empty Pockets",
            "ops@empty-pockets.example",
            6);

    /** Level Free: one call a second. */
    static final Account FREE = new Account(
            "CJ1000003",
            "CJ1000003@api@0d72ca51e98b4f36917ab3c4608ef2d5",
            204816323L,
            "First Steps",
            "ops@first-steps.example",
            1);

    private static final List<Account> ALL = List.of(DEMO, PENNILESS, FREE);
    private static final String WALLETS = "wallets";

    private final World world;
    private final Replies replies;
    private final Topics topics;
    private final OpenIds openIds;

    Accounts(World world, Replies replies, Topics topics) {
        this.world = world;
        this.replies = replies;
        this.topics = topics;
        this.openIds = new OpenIds(world);
        if (world.size(WALLETS) == 0) {
            fill(DEMO, new BigDecimal("10000.00"));
            fill(PENNILESS, new BigDecimal("0.00"));
            fill(FREE, new BigDecimal("500.00"));
        }
    }

    static List<Account> all() {
        return ALL;
    }

    static Optional<Account> byId(String id) {
        return ALL.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    BigDecimal balance(Account account) {
        String amount =
                world.get(WALLETS, account.id()).orElseThrow().path("amount").asString();
        return new BigDecimal(amount);
    }

    /** Takes money out, or says that there is not enough. */
    void charge(Account account, BigDecimal amount) {
        BigDecimal left = balance(account).subtract(amount);
        if (left.signum() < 0) {
            throw insufficient();
        }
        fill(account, left);
    }

    static Refusal insufficient() {
        return new Refusal(1604000, "Balance is insufficient");
    }

    SimReply getBalance(Call call) {
        ObjectNode data = SimJson.object();
        data.put("amount", Money.number(balance(call.account())))
                .putNull("noWithdrawalAmount")
                .putNull("freezeAmount");
        return replies.ok(data);
    }

    SimReply settings(Call call) {
        Account account = call.account();
        ObjectNode data = SimJson.object()
                .put("openId", openIds.of(account))
                .put("openName", account.name())
                .put("openEmail", account.email());
        ObjectNode setting = data.putObject("setting");
        setting.putArray("quotaLimits");
        setting.put("qpsLimit", account.qpsLimit());
        data.set("callback", topics.shown(account));
        return replies.ok(data.put("root", "GENERAL").put("isSandbox", false));
    }

    private void fill(Account account, BigDecimal amount) {
        world.put(WALLETS, account.id(), SimJson.object().put("amount", amount.toPlainString()));
    }
}
