package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.testkit.synthetic.Synthetic;
import com.citadelbuy.supplierhub.testkit.synthetic.SyntheticSimulator;
import java.util.List;
import java.util.Map;

/** Two made-up suppliers: one whose limits never bind, and one to fall silent. */
final class BenchParts {

    static final String HEALTHY = Synthetic.KEYED.id();
    static final String SILENT = Synthetic.MUTE.id();

    /** More than any bench imports. */
    private static final int GOODS = 10_000_000;

    private BenchParts() {}

    static Parts all() {
        return new Parts(
                List.of(Synthetic.KEYED, Synthetic.MUTE),
                Map.of(
                        HEALTHY,
                        (world, clock) -> SyntheticSimulator.stocked(world, clock, GOODS),
                        SILENT,
                        Synthetic.SIMULATORS.get(SILENT)));
    }
}
