/**
 * Runs connectors over the documents' own sample files, by an index that says of each file what it is and what must be
 * read out of it. Start at {@code SampleIndex}.
 */
@NullMarked
package com.citadelbuy.supplierhub.testkit.sample;

import org.jspecify.annotations.NullMarked;
