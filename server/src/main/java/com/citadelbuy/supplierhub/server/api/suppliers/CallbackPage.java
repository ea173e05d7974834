package com.citadelbuy.supplierhub.server.api.suppliers;

/** What a person sees who comes back from a supplier. */
final class CallbackPage {

    private CallbackPage() {}

    static String done(String supplier, String connection) {
        return page(
                "Authorised",
                "The connection " + connection + " to " + supplier + " is ready. You can close this window.");
    }

    static String refused(String reason) {
        return page("Not authorised", "The supplier says: " + reason + ". Begin anew when you want to try again.");
    }

    private static String page(String title, String text) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <style>body{font:1.1rem system-ui;max-width:32rem;margin:20vh auto;padding:0 1rem}</style></head>
                <body><h1>%1$s</h1><p>%2$s</p></body></html>
                """.formatted(escaped(title), escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
