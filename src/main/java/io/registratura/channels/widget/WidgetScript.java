package io.registratura.channels.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** {@code GET /widget.js}: the one script that a clinic's page embeds; public, and fresh within minutes of a release. */
public final class WidgetScript {

    private static final String PLACE = "/web/widget.js";
    private static final String TEXT = read();
    private static final String ETAG = '"' + Integer.toHexString(TEXT.hashCode()) + '-' + TEXT.length() + '"';
    private static final Map<String, String> HEADERS = Map.of(
            "content-type", "text/javascript; charset=utf-8",
            "cache-control", "public, max-age=300",
            "access-control-allow-origin", "*",
            "cross-origin-resource-policy", "cross-origin",
            "x-content-type-options", "nosniff",
            "etag", ETAG);

    private WidgetScript() {}

    /** The answer to this request; its headers by their lower-case names. */
    public static WidgetResult.Finished answer(Map<String, String> headers) {
        boolean known = ETAG.equals(headers.get("if-none-match"));
        return new WidgetResult.Finished(known ? 304 : 200, HEADERS, known ? "" : TEXT);
    }

    private static String read() {
        try (InputStream script = WidgetScript.class.getResourceAsStream(PLACE)) {
            if (script == null) {
                throw new IllegalStateException(PLACE + " is missing from the build");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
