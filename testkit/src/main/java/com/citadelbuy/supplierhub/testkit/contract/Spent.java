package com.citadelbuy.supplierhub.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.pipeline.Exchange;
import com.citadelbuy.supplierhub.spi.Capability;
import java.util.List;

/** What a use of a capability calls. The plan of syncs reckons with what is declared. */
final class Spent {

    private Spent() {}

    static void asDeclared(Stage stage, Class<? extends Capability> capability, Runnable use) {
        List<String> declared = stage.definition().calls(capability);
        Expect.that(!declared.isEmpty(), capability.getSimpleName() + " does not say which operations it calls");
        // The first use may log in as well.
        use.run();
        int before = stage.exchanges().all().size();
        use.run();
        List<Exchange> all = stage.exchanges().all();
        assertThat(all.subList(before, all.size()))
                .extracting(Exchange::operation)
                .containsExactlyElementsOf(declared);
    }
}
