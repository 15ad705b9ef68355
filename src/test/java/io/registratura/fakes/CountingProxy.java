package io.registratura.fakes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between clients and Postgres, as far away as asked, and counts flights: a client speaks after the server has spoken
 * to it. What is sent together, whatever it is, is one flight.
 */
public final class CountingProxy implements AutoCloseable {

    private static final int TERMINATE = 'X';

    private final ServerSocket door;
    private final URI server;
    private final Duration distance;
    private final AtomicInteger flights = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    private CountingProxy(ServerSocket door, URI server, Duration distance) {
        this.door = door;
        this.server = server;
        this.distance = distance;
    }

    /** Far enough that two writes of one flight are never parted by the answer to the first. */
    public static CountingProxy before(String url) throws IOException {
        return before(url, Duration.ofMillis(2));
    }

    /** What is said needs this long each way. */
    public static CountingProxy before(String url, Duration distance) throws IOException {
        var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var proxy = new CountingProxy(door, URI.create(url), distance);
        Thread.ofVirtual().start(proxy::serve);
        return proxy;
    }

    /** The database's address, through this proxy. */
    public String url() {
        return server.toString().replace(server.getHost() + ":" + server.getPort() + "/", "127.0.0.1:" + port() + "/");
    }

    public int port() {
        return door.getLocalPort();
    }

    public int flights() {
        return flights.get();
    }

    /** How many connections have been opened so far. */
    public int connections() {
        return connections.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                join(door.accept(), new Socket(server.getHost(), server.getPort()));
                connections.incrementAndGet();
            } catch (IOException closed) {
                // the door, or the server behind it
            }
        }
    }

    private void join(Socket client, Socket postgres) throws IOException {
        client.setTcpNoDelay(true);
        postgres.setTcpNoDelay(true);
        var serverSpoke = new AtomicBoolean(true);
        var to = new Line(postgres, client);
        var back = new Line(client, postgres);
        Thread.ofVirtual().start(() -> to.read(chunk -> count(chunk, serverSpoke)));
        Thread.ofVirtual().start(() -> to.write(() -> {}));
        Thread.ofVirtual().start(() -> back.read(_ -> {}));
        Thread.ofVirtual().start(() -> back.write(() -> serverSpoke.set(true)));
    }

    /** A good-bye is not waited for. */
    private void count(byte[] chunk, AtomicBoolean serverSpoke) {
        if (serverSpoke.getAndSet(false) && chunk[0] != TERMINATE) {
            flights.incrementAndGet();
        }
    }

    private interface Seen {
        void chunk(byte[] bytes);
    }

    private record Sent(byte[] bytes, long due) {}

    /** One direction: what is read leaves when it is due. When one side hangs up, so does the other. */
    private final class Line {
        private final Socket target;
        private final Socket source;
        private final BlockingQueue<Sent> under = new LinkedBlockingQueue<>();

        Line(Socket target, Socket source) {
            this.target = target;
            this.source = source;
        }

        void read(Seen seen) {
            var buffer = new byte[65_536];
            try (source) {
                InputStream in = source.getInputStream();
                for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                    byte[] chunk = java.util.Arrays.copyOf(buffer, length);
                    seen.chunk(chunk);
                    under.add(new Sent(chunk, System.nanoTime() + distance.toNanos()));
                }
            } catch (IOException ended) {
                // one of the two hung up
            }
            under.add(new Sent(new byte[0], System.nanoTime() + distance.toNanos()));
        }

        void write(Runnable before) {
            try (target) {
                OutputStream out = target.getOutputStream();
                for (Sent next = under.take(); next.bytes().length > 0; next = under.take()) {
                    await(next.due());
                    before.run();
                    out.write(next.bytes());
                }
            } catch (IOException ended) {
                // one of the two hung up
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void await(long due) {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
