package com.citadelbuy.supplierhub.simulators.pinduoduo;

import java.util.List;
import java.util.Set;

/** Types that the documents name without the shape of what they take or answer. The ready account may not call them. */
final class Withheld {

    private static final Set<String> TYPES = Set.of(
            "pdd.ddk.goods.pid.query",
            "pdd.goods.opt.get",
            "pdd.goods.sale.status.set",
            "pdd.order.basic.list.get",
            "pdd.open.decrypt.batch");

    private static final List<String> FAMILIES = List.of("pdd.ddk.oauth.", "pdd.fds.", "pdd.pmc.", "pdd.refund.");

    private Withheld() {}

    static boolean has(String type) {
        return TYPES.contains(type) || FAMILIES.stream().anyMatch(type::startsWith);
    }
}
