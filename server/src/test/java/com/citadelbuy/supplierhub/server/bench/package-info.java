/**
 * How fast a whole hub is: real processes, real HTTP, a database that loses nothing; beside it what the database alone does
 * with the same writes. Knows the hub from outside only: its API, its tables, its processes. Start at {@link
 * com.citadelbuy.supplierhub.server.bench.Bench}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.bench;

import org.jspecify.annotations.NullMarked;
