/**
 * Stand-ins for time, the wire and the record of exchanges, for tests that want to hold them in their hands. They know
 * the pipeline's small interfaces and nothing of suppliers. Start at {@code ManualClock}.
 */
@NullMarked
package com.citadelbuy.supplierhub.testkit.fakes;

import org.jspecify.annotations.NullMarked;
