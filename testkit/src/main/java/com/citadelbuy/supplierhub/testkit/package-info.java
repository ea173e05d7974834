/**
 * What every connector must pass. A connector's test extends {@link
 * com.citadelbuy.supplierhub.testkit.SupplierContract} (against its simulator), {@link
 * com.citadelbuy.supplierhub.testkit.FixtureContract} (against written-down exchanges) and {@link
 * com.citadelbuy.supplierhub.testkit.SampleContract} (against the documents' samples, where they are at hand), each in
 * about ten lines. The kit knows no supplier by name.
 */
@NullMarked
package com.citadelbuy.supplierhub.testkit;

import org.jspecify.annotations.NullMarked;
