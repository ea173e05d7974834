package com.citadelbuy.supplierhub.server.bench;

import com.citadelbuy.supplierhub.server.Parts;
import com.citadelbuy.supplierhub.testkit.synthetic.Synthetic;
import java.util.List;
import java.util.Map;

/** Two made-up suppliers: one whose limits never bind, and one to fall silent. */
final class BenchParts {

    static final String HEALTHY = Synthetic.KEYED.id();
    static final String SILENT = Synthetic.MUTE.id();

    private BenchParts() {}

    static Parts all() {
        return new Parts(
                List.of(Synthetic.KEYED, Synthetic.MUTE),
                Map.of(HEALTHY, Synthetic.SIMULATORS.get(HEALTHY), SILENT, Synthetic.SIMULATORS.get(SILENT)));
    }
}
