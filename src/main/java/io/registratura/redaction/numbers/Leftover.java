package io.registratura.redaction.numbers;

import io.registratura.redaction.text.Finding;
import io.registratura.redaction.text.Page;
import io.registratura.redaction.text.Type;

/** What no recogniser knows: seven digits and more are replaced all the same. */
public final class Leftover {
    private static final int MOST_DIGITS = 6;

    private Leftover() {}

    /** Marks every long run of digits that is left. */
    public static void find(Page page) {
        for (Chain chain : Chain.in(page.open())) {
            if (chain.digits() > MOST_DIGITS) {
                page.find(new Finding(
                        chain.groups().getFirst().start(),
                        chain.groups().getLast().end(),
                        Type.NUMBER));
            }
        }
    }
}
