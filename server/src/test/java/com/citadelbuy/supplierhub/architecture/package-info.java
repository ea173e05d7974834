/**
 * The rules that the shape of the whole project must keep: who may see whom, where clocks and libraries are used, what
 * things are called. Start at {@link com.citadelbuy.supplierhub.architecture.FeatureArrowsTest}; a new feature is a line in
 * its table.
 */
@NullMarked
package com.citadelbuy.supplierhub.architecture;

import org.jspecify.annotations.NullMarked;
