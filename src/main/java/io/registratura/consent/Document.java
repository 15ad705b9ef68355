package io.registratura.consent;

/**
 * A text as one patient could read it: rendered for a clinic and a channel. {@code hash} is the SHA-256 of the text in
 * UTF-8, {@code template} that of the published file, {@code processors} names the list of processors that it shows.
 */
public record Document(
        Scope scope, String lang, String version, String template, String processors, String text, String hash) {

    /** Documents are long and the same for many. */
    @Override
    public String toString() {
        return "Document[" + scope + " " + version + "]";
    }
}
