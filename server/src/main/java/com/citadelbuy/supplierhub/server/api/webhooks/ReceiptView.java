package com.citadelbuy.supplierhub.server.api.webhooks;

/**
 * That a delivery is stored, for good; it is read next.
 *
 * @param id under which it stands in the inbox
 * @param status stored, or repeated where it had been stored before
 */
public record ReceiptView(String id, String status) {}
