package io.registratura.persistence;

import io.registratura.persistence.Closing.Batch;
import io.registratura.port.Address;
import io.registratura.port.Outbox.Done;
import io.registratura.port.Owed;
import io.registratura.port.Unclosed.Keeper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of this process that are done and wait to be closed. Taken by one only. */
final class WaitingRows {

    private static final int MOST_HURRIED = 1000;

    private Optional<Keeper> keeper = Optional.empty();
    private Optional<Batch> waiting = Optional.empty();
    private final Set<Address> hurried = new HashSet<>();

    synchronized void keptBy(Optional<Keeper> whoever) {
        keeper = whoever;
    }

    /** False when these rows may not wait: nobody would close them, or others of their chat stand behind them. */
    synchronized boolean add(Batch more) {
        boolean hurry = more.rows().stream()
                .map(done -> hurried.remove(done.row().address()))
                .reduce(false, Boolean::logicalOr);
        if (hurry || keeper.isEmpty()) {
            return false;
        }
        putBack(more);
        return true;
    }

    /** What was taken could not be closed. The keeper is told whenever rows begin to wait. */
    synchronized void putBack(Batch batch) {
        if (waiting.isEmpty()) {
            keeper.ifPresent(Keeper::rowsWait);
        }
        waiting = Optional.of(waiting.map(before -> join(before, batch)).orElse(batch));
    }

    synchronized Optional<Batch> take() {
        Optional<Batch> all = waiting;
        waiting = Optional.empty();
        return all;
    }

    /** Rows of this chat stand behind others: what waits is taken, and whoever still sends will close at once. */
    synchronized Optional<Batch> hurry(Address address) {
        if (hurried.size() == MOST_HURRIED) {
            hurried.clear();
        }
        hurried.add(address);
        return take();
    }

    /** What was leased on the way has to be delivered by somebody. */
    void freed(List<Owed> rows) {
        if (!rows.isEmpty()) {
            whoever().ifPresent(keeping -> keeping.freed(rows));
        }
    }

    private synchronized Optional<Keeper> whoever() {
        return keeper;
    }

    private static Batch join(Batch before, Batch more) {
        var rows = new ArrayList<Done>(before.rows());
        rows.addAll(more.rows());
        return new Batch(List.copyOf(rows), more.now(), more.lease());
    }
}
