package io.registratura.persistence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a client and Postgres and counts the requests after which the client waits: Sync and simple queries. */
final class CountingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final URI server;
    private final AtomicInteger trips = new AtomicInteger();

    private CountingProxy(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    static CountingProxy before(String url) throws IOException {
        var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var proxy = new CountingProxy(door, URI.create(url));
        Thread.ofVirtual().start(proxy::serve);
        return proxy;
    }

    String url() {
        return server.toString().replace(":" + server.getPort() + "/", ":" + door.getLocalPort() + "/");
    }

    int trips() {
        return trips.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                var postgres = new Socket(server.getHost(), server.getPort());
                Thread.ofVirtual().start(() -> pass(client, postgres, () -> requests(client, postgres)));
                Thread.ofVirtual()
                        .start(() -> pass(
                                client,
                                postgres,
                                () -> postgres.getInputStream().transferTo(client.getOutputStream())));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void requests(Socket client, Socket postgres) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var out = new DataOutputStream(postgres.getOutputStream());
        body(in, out);
        while (true) {
            int type = in.readByte();
            out.writeByte(type);
            body(in, out);
            if (type == 'S' || type == 'Q') {
                trips.incrementAndGet();
            }
        }
    }

    private static void body(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        byte[] rest = in.readNBytes(length - 4);
        out.writeInt(length);
        out.write(rest);
        out.flush();
    }

    /** When one side hangs up, so does the other. */
    private static void pass(Socket client, Socket postgres, Copying work) {
        try (client;
                postgres) {
            work.run();
        } catch (IOException ended) {
            // one of the two hung up
        }
    }

    private interface Copying {
        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
