package io.registratura.audit;

/** What came of checking a journal; {@code exit} is the command's exit code. */
public sealed interface Verdict {

    int exit();

    /** Nothing is missing, and nothing was changed since it was written. */
    record Intact(String clinic, long size, String head, boolean signatures, int anchors) implements Verdict {
        @Override
        public int exit() {
            return 0;
        }
    }

    /** At this entry it is not what was written; 0 is the dump's header. {@code since}: the last entry that an anchor proves. */
    record Broken(String clinic, long seq, What what, long since) implements Verdict {
        @Override
        public int exit() {
            return 2;
        }
    }

    /** All that is here is good, but it ends before an entry that is known to be: of the dump, or of an anchor. */
    record Incomplete(String clinic, long from, long size) implements Verdict {
        @Override
        public int exit() {
            return 3;
        }
    }

    /** What happened to it. */
    enum What {
        EDITED,
        REMOVED,
        INSERTED,
        REORDERED,
        /** The links are whole, and yet another journal than the one that was anchored. */
        REWRITTEN,
        /** The journal itself ends before an entry that was there. */
        TRUNCATED
    }
}
