package com.citadelbuy.supplierhub.server.config;

/**
 * One setting, declared.
 *
 * @param fallback what holds when it is not set; empty when there is nothing then
 * @param form what may be written there, in words for the operator
 * @param meaning one sentence
 * @param secret whether its value must not be shown
 */
record Setting(String name, String fallback, String form, String meaning, boolean secret) {

    static Setting of(String name, String fallback, String form, String meaning) {
        return new Setting(name, fallback, form, meaning, false);
    }

    static Setting secret(String name, String form, String meaning) {
        return new Setting(name, "", form, meaning, true);
    }
}
