/**
 * What the SKUs of a platform stand for: one or several variants of suppliers. Knows variants by their ids, and nothing of
 * orders or stock. Start at {@link com.citadelbuy.supplierhub.server.mappings.Mappings}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.mappings;

import org.jspecify.annotations.NullMarked;
