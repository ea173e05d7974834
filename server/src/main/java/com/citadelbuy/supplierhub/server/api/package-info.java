/**
 * The public REST API: routes as data, and the words they are written in. A feature's routes are a class
 * {@code XxxRoutes} with one method {@code routes()}; start at {@link Route}. Of HTTP it knows only what a route needs to
 * say; the server itself is in {@code api.edge}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api;

import org.jspecify.annotations.NullMarked;
