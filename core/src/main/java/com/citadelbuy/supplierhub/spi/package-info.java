/**
 * What a supplier is to the hub: capabilities, the definition that declares one, and the session a connector works
 * with. Connectors see this package, its {@code model} and nothing else. Start at {@code Capability} and {@code
 * SupplierDefinition}.
 */
@NullMarked
package com.citadelbuy.supplierhub.spi;

import org.jspecify.annotations.NullMarked;
