package com.citadelbuy.supplierhub.simulators.takealot;

/**
 * The one seller. Keys are made in the Seller Portal and do not expire. Whether one key serves both surfaces is not confirmed;
 * here each has its own.
 */
final class Account {

    static final String API_KEY = "tk_demo_5e0b7c3a91d2486f";
    static final String SELLER_KEY = "tk_demo_seller_0c4f92ab67d1";

    /** A key that was blocked, as those of heavy pollers are. */
    static final String BLOCKED_KEY = "tk_demo_blocked_77aa01";

    /** Entered in the Seller Portal with the webhook's address. */
    static final String WEBHOOK_SECRET = "whsec_demo_91f2c6d8b0";

    static final long SELLER = 298_415;
    static final long WAREHOUSE = 51_207;
    static final String WAREHOUSE_NAME = "Paarl Warehouse";
    static final int LEAST_LEADTIME = 3;
    static final int MOST_LEADTIME = 7;

    private Account() {}
}
