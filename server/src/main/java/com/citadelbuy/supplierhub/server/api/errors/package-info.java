/**
 * What can go wrong in a call, as one table: every code with its status, its meaning and what to do. The answers, the
 * OpenAPI document and the page about errors come from it; start at {@link ErrorCatalogue}. Knows no HTTP server.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.errors;

import org.jspecify.annotations.NullMarked;
