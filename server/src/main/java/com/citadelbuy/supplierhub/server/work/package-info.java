/**
 * Durable work: rows are the queue. Claims due rows of any table that has the columns named at {@code Queue}, runs
 * them, and knows nothing of what they mean. Start at {@code Queue}, then {@code Worker}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.work;

import org.jspecify.annotations.NullMarked;
