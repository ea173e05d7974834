package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.simulators.WebhookFault;

/** A fault that is to strike a supplier's next webhooks. */
record MailFault(String supplier, WebhookFault fault, int times) {}
