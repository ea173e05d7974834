/** Programs of ours in processes of their own, for what is measured or killed. Knows nothing of what they do. */
@NullMarked
package com.citadelbuy.supplierhub.server.processes;

import org.jspecify.annotations.NullMarked;
