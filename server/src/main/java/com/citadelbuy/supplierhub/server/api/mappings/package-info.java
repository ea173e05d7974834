/** What the SKUs of a platform stand for, over HTTP. Knows no SQL. Start at {@code MappingRoutes}. */
@NullMarked
package com.citadelbuy.supplierhub.server.api.mappings;

import org.jspecify.annotations.NullMarked;
