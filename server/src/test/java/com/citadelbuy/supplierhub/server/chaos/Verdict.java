package com.citadelbuy.supplierhub.server.chaos;

import java.util.List;

/**
 * What the three witnesses amount to. Each text names one order and what is wrong with it.
 *
 * @param offered orders that clients wanted
 * @param accepted orders that clients were promised
 * @param placed supplier orders that suppliers truly took
 * @param unresolved supplier orders of which it is not known, or not in full, what became of them
 * @param inexcusable those of the unresolved whose supplier offers a key or a look-up
 * @param suppliers how orders fared at each supplier
 * @param tally what went in and out unasked
 */
record Verdict(
        int offered,
        int accepted,
        int placed,
        List<String> lost,
        List<String> duplicated,
        List<String> unresolved,
        List<String> inexcusable,
        List<String> gaps,
        List<Fared> suppliers,
        Tally tally) {

    boolean isClean() {
        return lost.isEmpty()
                && duplicated.isEmpty()
                && gaps.isEmpty()
                && inexcusable.isEmpty()
                && accepted * 100L >= offered * 95L;
    }

    String line(int kills, long seed) {
        return "CHAOS accepted=" + accepted + " placed=" + placed + " lost=" + lost.size() + " duplicated="
                + duplicated.size() + " unresolved=" + unresolved.size() + " gaps=" + gaps.size() + " heard="
                + tally.heard() + " told=" + tally.told() + " kills=" + kills
                + " seed=" + seed;
    }
}
