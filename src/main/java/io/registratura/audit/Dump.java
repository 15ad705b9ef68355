package io.registratura.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The lines of a dump, each with its line feed. No other byte ends a line: what a reader forgives could be changed unseen. */
public final class Dump implements Iterator<byte[]> {
    /** An entry has some hundred bytes: a line that does not end is damaged, however long it goes on. */
    private static final int LONGEST = 1 << 16;

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;

    public Dump(InputStream in) {
        this.in = in;
    }

    @Override
    public boolean hasNext() {
        try {
            if (at == filled) {
                filled = Math.max(0, in.read(buffer));
                at = 0;
            }
            return at < filled;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var line = new ByteArrayOutputStream(512);
        boolean ended = false;
        while (!ended && line.size() < LONGEST && hasNext()) {
            byte one = buffer[at++];
            line.write(one);
            ended = one == '\n';
        }
        return line.toByteArray();
    }
}
