/**
 * The promises a connector must keep, one suite per capability beside those that hold for all. A check runs on its own
 * {@code Stage}: a fresh simulator behind a real server, the real pipeline, and time that moves only by hand. Checks are
 * plain methods that throw; nothing here knows how they are run. Start at {@code Suites}.
 */
@NullMarked
package com.citadelbuy.supplierhub.testkit.contract;

import org.jspecify.annotations.NullMarked;
