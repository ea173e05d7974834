/**
 * The HTTP server: the one package that sees Javalin. It takes the table of routes and turns requests into calls and
 * answers into bytes. Knows no feature; start at {@link HttpEdge}, then {@link Endpoint}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.edge;

import org.jspecify.annotations.NullMarked;
