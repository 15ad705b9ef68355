package io.registratura.integrations.bitrix24;

import java.util.Optional;

/** What a visit is in the portal. A lead's id carries a prefix outside, for both kinds count from one. */
enum Kind {
    DEAL(2, "deal", ""),
    LEAD(1, "lead", "L");

    static final int CONTACT = 3;

    final int type;
    final String timeline;
    private final String prefix;

    Kind(int type, String timeline, String prefix) {
        this.type = type;
        this.timeline = timeline;
        this.prefix = prefix;
    }

    /** The id as the rest of the house keeps it. */
    String outside(String id) {
        return prefix + id;
    }

    /** The portal's own id, if that one is of this kind. */
    Optional<String> inside(String id) {
        var own = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        return Optional.of(own).filter(text -> text.matches("\\d+"));
    }
}
