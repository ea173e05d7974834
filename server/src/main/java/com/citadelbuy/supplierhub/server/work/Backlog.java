package com.citadelbuy.supplierhub.server.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a queue although its time has come.
 *
 * @param oldest since when the first of them waits; null when none does
 */
public record Backlog(long due, @Nullable Instant oldest) {}
