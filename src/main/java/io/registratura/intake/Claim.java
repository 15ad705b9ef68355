package io.registratura.intake;

import java.util.Set;

/**
 * What a message claims about personal data: the rights; whether it is plain enough to act without asking back; whether it
 * only asks how such a thing is done; whether the law is quoted; whether somebody speaks for another person.
 */
public record Claim(Set<Right> rights, boolean sure, boolean asksHow, boolean law, boolean forAnother) {

    /** Nothing of the kind was said. */
    public static final Claim NONE = new Claim(Set.of(), true, false, false, false);

    /** Is this right among those claimed? */
    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Is nothing claimed? A question about it claims nothing. */
    public boolean isEmpty() {
        return rights.isEmpty();
    }
}
