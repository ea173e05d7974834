package com.citadelbuy.supplierhub.server.config;

/** Writes the reference of all settings from their declarations. */
final class Reference {

    private static final String HEAD = """
            # Configuration

            <!-- Written from the declarations in server.config; a test fails when this page is stale. -->

            The hub is set up by environment variables alone. None is required. A wrong value stops the start with a
            sentence that names it; all wrong ones are named at once. A blank value counts as unset.
            """;

    private static final String TAIL = """

            ## Supplier addresses

            | Name | Default | Form | Meaning |
            |---|---|---|---|
            | `%s` | | http(s) URL | Replaces every documented address of the supplier with that id, in capitals and with _ for -; one that is switched off can then be connected. |
            """;

    private Reference() {}

    static String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        Declared.byGroup().forEach((group, settings) -> {
            page.append("\n## ").append(group).append("\n\n| Name | Default | Form | Meaning |\n|---|---|---|---|\n");
            settings.forEach(setting -> page.append(row(setting)));
        });
        return page.append(TAIL.formatted(Declared.BASE_URL_FORM)).toString();
    }

    private static String row(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "` ";
        return "| `%s` | %s| %s%s | %s |\n"
                .formatted(
                        setting.name(),
                        fallback,
                        setting.form(),
                        setting.secret() ? " (secret)" : "",
                        setting.meaning());
    }
}
