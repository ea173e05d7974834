/**
 * What every call to a supplier passes: one ordered list of small stages, put together in {@link
 * com.citadelbuy.supplierhub.pipeline.Pipelines}. Holds the retry law, limits, breakers, tokens, redaction and the record
 * of exchanges, so that a connector holds none of them. Knows no supplier and no database.
 */
@NullMarked
package com.citadelbuy.supplierhub.pipeline;

import org.jspecify.annotations.NullMarked;
