/** The hub itself: {@code App} puts all parts together by hand, {@code Main} starts it. Read {@code App} first. */
@NullMarked
package com.citadelbuy.supplierhub.server;

import org.jspecify.annotations.NullMarked;
