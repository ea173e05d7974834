/**
 * Made-up suppliers for tests of the hub as a whole: one shape in three personalities that differ in how an order of unknown
 * outcome is found out, which the real ones do not offer all; and a marketplace that has everything marketplaces have. Start at
 * {@link com.citadelbuy.supplierhub.testkit.synthetic.Synthetic} and {@link
 * com.citadelbuy.supplierhub.testkit.synthetic.SyntheticMarket}; the simulators share nothing with the connectors but ids.
 */
@NullMarked
package com.citadelbuy.supplierhub.testkit.synthetic;

import org.jspecify.annotations.NullMarked;
