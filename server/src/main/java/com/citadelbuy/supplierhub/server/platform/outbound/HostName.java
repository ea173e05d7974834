package com.citadelbuy.supplierhub.server.platform.outbound;

import java.util.regex.Pattern;

/** Names of hosts as the domain name system has them: letters, digits and hyphens between dots. */
final class HostName {

    private static final int MOST = 253;
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");

    private HostName() {}

    /** @param text in lower case, without a dot at its end */
    static boolean isOne(String text) {
        return text.length() <= MOST && NAME.matcher(text).matches();
    }
}
