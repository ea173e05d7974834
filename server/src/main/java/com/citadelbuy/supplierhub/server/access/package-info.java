/**
 * Who may call: workspaces, API keys and their scopes. Knows the database and nothing of HTTP or of the trade; start at
 * {@code ApiKeys}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.access;

import org.jspecify.annotations.NullMarked;
