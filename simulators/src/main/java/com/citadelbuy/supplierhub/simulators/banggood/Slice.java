package com.citadelbuy.supplierhub.simulators.banggood;

import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Lets one page of the wanted documents through and counts them all, so that only a page of them is ever copied. */
final class Slice implements Predicate<ObjectNode> {

    private final Predicate<ObjectNode> wanted;
    private final int page;
    private final int size;
    private long total;

    Slice(Predicate<ObjectNode> wanted, int page, int size) {
        this.wanted = wanted;
        this.page = page;
        this.size = size;
    }

    @Override
    public boolean test(ObjectNode document) {
        return wanted.test(document) && total++ / size == page - 1;
    }

    long total() {
        return total;
    }

    int page() {
        return page;
    }

    int size() {
        return size;
    }

    long pages() {
        return (total + size - 1) / size;
    }
}
