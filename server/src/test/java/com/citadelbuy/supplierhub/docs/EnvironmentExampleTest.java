package com.citadelbuy.supplierhub.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnvironmentExampleTest {

    private static final Pattern IN_THE_EXAMPLE = Pattern.compile("(?m)^# ([A-Z][A-Z0-9_]*)=");
    private static final Pattern IN_THE_REFERENCE = Pattern.compile("(?m)^\\| `([A-Z][A-Z0-9_]*)` \\|");

    @Test
    void theExampleNamesEverySettingInTheOrderOfTheReference() {
        List<String> example = names(IN_THE_EXAMPLE, ".env.example").stream()
                .filter(name -> !name.matches("SUPPLIER_.+_BASE_URL"))
                .toList();
        assertThat(example).isNotEmpty().isEqualTo(names(IN_THE_REFERENCE, "docs/configuration.md"));
    }

    private static List<String> names(Pattern pattern, String path) {
        return pattern.matcher(Document.of(path).text())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
