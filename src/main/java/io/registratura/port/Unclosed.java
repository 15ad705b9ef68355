package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Rows that are done and not closed yet. They are closed in the same round trip as whatever the process says to the store
 * next, ahead of it; a crash before that sends them once more when their lease has run out. Without a keeper no row waits: a
 * process that may be frozen at any moment has none.
 */
@CheckReturnValue
public interface Unclosed {

    /** From now on rows may wait, and this keeper closes them when nothing else does. */
    void keptBy(Keeper keeper);

    /** From now on no row waits; those that do are left to {@link #close}. */
    void keptByNobody();

    /** Closes all that wait, now; the rows that waited behind them, leased to the caller. */
    Uni<List<Owed>> close();

    /** Who sees to it that nothing waits for long. Called on any thread, and must not block it. */
    interface Keeper {

        /** Rows have begun to wait: {@link Unclosed#close} is due soon. */
        void rowsWait();

        /** These were leased by a closing that rode along: they are to be delivered. */
        void freed(List<Owed> rows);
    }
}
