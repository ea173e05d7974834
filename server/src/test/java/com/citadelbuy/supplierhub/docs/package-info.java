/**
 * The documents that are written from the definitions of the suppliers, and the tests that fail when one is stale. Nothing
 * here knows a supplier by name. Start at {@link com.citadelbuy.supplierhub.docs.GeneratedDocsTest}.
 */
@NullMarked
package com.citadelbuy.supplierhub.docs;

import org.jspecify.annotations.NullMarked;
