package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * A refusal by number. The documents give the words of 1, 12032, 12062, 21020, 31010, 31020 and 41010 alone and tell the
 * others' meaning; clients go by the number.
 */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final String text;

    private Refusal(int code, String text) {
        super(code + " " + text, null, false, false);
        this.code = code;
        this.text = text;
    }

    /** The order could not be put into a cart; also whatever is wrong with a form and has no number of its own. */
    static Refusal cart() {
        return new Refusal(1, "Cart question");
    }

    static Refusal noAppId() {
        return new Refusal(11010, "Empty app_id");
    }

    static Refusal noAppSecret() {
        return new Refusal(11011, "Empty app_secret");
    }

    static Refusal credentials() {
        return new Refusal(11020, "Error app_secret");
    }

    static Refusal noToken() {
        return new Refusal(11020, "Empty access_token");
    }

    static Refusal noCategory() {
        return new Refusal(12021, "Empty cat_id");
    }

    static Refusal noSubCategory() {
        return new Refusal(12022, "Cat_id is not a sub-category");
    }

    static Refusal warehouse() {
        return new Refusal(12031, "Error warehouse field");
    }

    static Refusal country() {
        return new Refusal(12032, "Error country field");
    }

    static Refusal poa() {
        return new Refusal(12033, "Error poa");
    }

    static Refusal product() {
        return new Refusal(12034, "Error product_id");
    }

    static Refusal duplicate() {
        return new Refusal(12062, "Duplicate Sale_record_id");
    }

    static Refusal productTotal() {
        return new Refusal(12063, "Error number of products");
    }

    static Refusal system() {
        return new Refusal(21010, "System error");
    }

    static Refusal expired() {
        return new Refusal(21020, "Access_token has expired");
    }

    static Refusal mismatch() {
        return new Refusal(21030, "Error access_token");
    }

    static Refusal address() {
        return new Refusal(31010, "Illegal IP");
    }

    static Refusal account() {
        return new Refusal(31020, "Error Account");
    }

    static Refusal restricted() {
        return new Refusal(41010, "Access restrictions");
    }

    ObjectNode body() {
        // The one refusal that names no language.
        return SimJson.object().put("code", code).put("msg", text).put("lang", code == 41010 ? "" : "en");
    }
}
