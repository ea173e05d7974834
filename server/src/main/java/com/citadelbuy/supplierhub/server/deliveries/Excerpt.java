package com.citadelbuy.supplierhub.server.deliveries;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As much of a receiver's answer as helps to see what is wrong, and nothing that it should not have said. */
final class Excerpt {

    private static final int LONGEST = 1024;
    private static final String HIDDEN = "***";
    private static final Pattern KEY = Pattern.compile("wh(sec|sk|pk)_[A-Za-z0-9+/=]*");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[^\\s\"',;<]+");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)([\"']?[a-z0-9_-]*(token|secret|password|passwd|api[_-]?key|"
                    + "authorization|signature|cookie|session)[a-z0-9_-]*[\"']?\\s*[:=]\\s*)(\"[^\"]*\"?|'[^']*'?|[^\\s,;&<}]+)");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private Excerpt() {}

    /** Null where there is nothing to show. */
    static @Nullable String of(byte[] body) {
        String text = CONTROL.matcher(new String(body, StandardCharsets.UTF_8)).replaceAll("");
        text = KEY.matcher(text).replaceAll(HIDDEN);
        text = BEARER.matcher(text).replaceAll("$1 " + HIDDEN);
        text = NAMED.matcher(text).replaceAll("$1" + HIDDEN);
        text = MAIL.matcher(text).replaceAll(HIDDEN).strip();
        return text.isEmpty() ? null : cut(text);
    }

    /** In bytes, not in the middle of a letter. */
    private static String cut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= LONGEST) {
            return text;
        }
        int end = LONGEST;
        while ((bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
