package io.registratura.consent;

/** A line of the register: a published text, whether everybody must be asked anew for it, and the file's hash. */
record Published(Scope scope, String lang, String version, boolean material, String hash) {

    static Published of(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 5 || !parts[3].matches("material|minor") || !parts[4].matches("[0-9a-f]{64}")) {
            throw new IllegalStateException("register.txt: «scope language version material|minor sha256» is expected");
        }
        Scope scope = Scope.of(parts[0])
                .orElseThrow(() -> new IllegalStateException("register.txt: no such scope: " + parts[0]));
        return new Published(scope, parts[1], parts[2], parts[3].equals("material"), parts[4]);
    }

    /** Where its text lies, within the folder of texts. */
    String file() {
        return scope.key() + "/" + lang + "/" + version + ".txt";
    }
}
