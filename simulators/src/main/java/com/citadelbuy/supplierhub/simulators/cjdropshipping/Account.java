package com.citadelbuy.supplierhub.simulators.cjdropshipping;

/**
 * A merchant's account.
 *
 * @param id the user number, the first part of the API key
 * @param qpsLimit calls a second, by the account's level
 */
record Account(String id, String apiKey, long openId, String name, String email, int qpsLimit) {}
