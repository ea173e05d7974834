/**
 * The API described: the OpenAPI document from the table of routes, and the pages that show it. Knows routes, schemas
 * and the error catalogue; start at {@link OpenApiDocument}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.docs;

import org.jspecify.annotations.NullMarked;
