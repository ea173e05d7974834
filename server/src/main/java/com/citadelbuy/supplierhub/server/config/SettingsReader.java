package com.citadelbuy.supplierhub.server.config;

import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.Json;
import com.citadelbuy.supplierhub.server.platform.RedisUrl;
import com.citadelbuy.supplierhub.server.platform.StartException;
import com.citadelbuy.supplierhub.server.platform.outbound.OutboundRules;
import com.citadelbuy.supplierhub.spi.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads settings from an environment and collects what is wrong, so that an operator sees all of it at once. A wrong
 * value reads as something harmless until {@link #check()} stops the start.
 */
final class SettingsReader {

    private final Map<String, String> environment;
    private final List<String> wrong = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    void check() {
        if (!wrong.isEmpty()) {
            throw new SettingException(wrong);
        }
    }

    /** As set, or the fallback; null when neither is there. A blank value is none. */
    @Nullable
    String text(Setting setting) {
        String value = environment.getOrDefault(setting.name(), "").strip();
        String held = value.isEmpty() ? setting.fallback() : value;
        return held.isEmpty() ? null : held;
    }

    String textOr(Setting setting, String otherwise) {
        String value = text(setting);
        return value == null ? otherwise : value;
    }

    @Nullable
    Secret secret(Setting setting) {
        String value = text(setting);
        return value == null ? null : Secret.of(value);
    }

    int number(Setting setting, int least, int most) {
        String value = textOr(setting, "");
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(setting, "a whole number from " + least + " to " + most);
        return least;
    }

    Duration seconds(Setting setting) {
        return Duration.ofSeconds(number(setting, 1, 86_400));
    }

    Duration minutes(Setting setting) {
        return Duration.ofMinutes(number(setting, 1, 44_640));
    }

    boolean flag(Setting setting) {
        return switch (textOr(setting, "").toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> {
                refuse(setting, "true or false");
                yield false;
            }
        };
    }

    /** One of the words, in any case; the answer is the word as given here. */
    String word(Setting setting, String... words) {
        String value = textOr(setting, "");
        for (String word : words) {
            if (word.equalsIgnoreCase(value)) {
                return word;
            }
        }
        refuse(setting, "one of " + String.join(", ", words));
        return words[0];
    }

    @Nullable
    URI url(Setting setting) {
        String value = text(setting);
        return value == null ? null : url(setting, value);
    }

    @Nullable
    URI url(Setting setting, String value) {
        try {
            URI uri = new URI(value);
            if (uri.getRawAuthority() != null && List.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            refuse(setting, "an absolute http or https URL");
            return null;
        }
        refuse(setting, "an absolute http or https URL");
        return null;
    }

    List<String> origins(Setting setting) {
        try {
            String[] found = Json.read(textOr(setting, "[]"), String[].class);
            if (found != null && Arrays.stream(found).allMatch(SettingsReader::isOrigin)) {
                return List.of(found);
            }
        } catch (JacksonException e) {
            refuse(setting, "a JSON list of origins such as [\"https://shop.example\"]");
            return List.of();
        }
        refuse(setting, "a JSON list of origins such as [\"https://shop.example\"]");
        return List.of();
    }

    private static boolean isOrigin(@Nullable String text) {
        return text != null && (text.equals("*") || text.matches("https?://[^/\\s]+"));
    }

    OutboundRules outbound(Setting setting) {
        try {
            return OutboundRules.parse(textOr(setting, ""));
        } catch (IllegalArgumentException unreadable) {
            refuse(setting, "networks such as 10.20.0.0/16, addresses and hosts, with commas between");
            return OutboundRules.internetOnly();
        }
    }

    @Nullable
    RedisUrl redis(Setting url, Setting password) {
        String value = text(url);
        Secret secret = secret(password);
        try {
            RedisUrl redis = value == null ? null : RedisUrl.parse(value);
            return redis == null || secret == null ? redis : redis.orPassword(secret);
        } catch (StartException e) {
            wrong.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    @Nullable
    DatabaseUrl database(Setting setting) {
        String value = text(setting);
        try {
            return value == null ? null : DatabaseUrl.parse(value);
        } catch (StartException e) {
            wrong.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    Map<String, String> environment() {
        return environment;
    }

    private void refuse(Setting setting, String form) {
        String value = environment.getOrDefault(setting.name(), "");
        wrong.add(setting.name() + " must be " + form + (setting.secret() ? "." : ", not \"" + value + "\"."));
    }
}
