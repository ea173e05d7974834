package com.citadelbuy.supplierhub.simulators;

import java.util.List;
import java.util.Map;

/**
 * How to use a simulator.
 *
 * @param credentials a ready account, by the supplier's credential names (as a person would type them into a form)
 * @param settings account settings that go with it
 * @param authorizationCode a code that the supplier's consent page would have handed out, where it has one; empty else
 * @param products ids of seeded products that can be ordered, the plainest first
 * @param magic values that yield a documented outcome, with what they yield
 */
public record Guide(
        Map<String, String> credentials,
        Map<String, String> settings,
        String authorizationCode,
        List<String> products,
        List<Magic> magic) {

    public Guide {
        credentials = Map.copyOf(credentials);
        settings = Map.copyOf(settings);
        products = List.copyOf(products);
        magic = List.copyOf(magic);
    }

    /**
     * A value that makes the simulator behave in a documented way.
     *
     * @param where the field that carries it, such as {@code address1} or {@code variant}
     * @param value the value itself
     * @param yields what then happens, in one sentence
     * @param outcome the machine-readable name of the outcome: {@code out_of_stock, rejected_address, insufficient_funds,
     *     unknown_status, on_hold, never_ships, split_shipment, cancelled} of an order or a sale, and {@code row_fails} of a
     *     listing: in a batch its row is refused while the others are taken
     */
    public record Magic(String where, String value, String yields, String outcome) {}
}
