package kh.cncc.engine.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The line between the program and a real mail server, on which all can go wrong that goes wrong on lines. */
final class TroubledLine implements AutoCloseable {

    /** Where in a mail the line breaks. */
    enum Cut {
        NEVER,
        IN_DATA,
        /** The server has the mail, and the program never hears of it. */
        BEFORE_THE_REPLY
    }

    private final int backend;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile ServerSocket listening;
    private final AtomicInteger connections = new AtomicInteger();

    /** Answers instead of the server; null lets the command pass. */
    volatile UnaryOperator<String> answer = command -> null;

    volatile String greeting;
    volatile boolean silent;
    volatile Cut cut = Cut.NEVER;
    /** Every so many mails the line is cut. */
    volatile int cutEvery = 1;

    private final AtomicInteger mails = new AtomicInteger();

    TroubledLine(int backend) throws IOException {
        this.backend = backend;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = listening.getLocalPort();
        listen(listening);
    }

    int port() {
        return port;
    }

    /** How often the program connected since the last time this was asked. */
    int connections() {
        return connections.getAndSet(0);
    }

    /** Nobody is there any more. */
    void down() throws IOException {
        listening.close();
        hangUp();
    }

    /** All is well again. */
    void well() throws IOException {
        answer = command -> null;
        greeting = null;
        silent = false;
        cut = Cut.NEVER;
        cutEvery = 1;
        hangUp();
        if (listening.isClosed()) {
            listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            listen(listening);
        }
    }

    private void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private void listen(ServerSocket socket) {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    connections.incrementAndGet();
                    sockets.add(client);
                    Thread.ofVirtual().start(() -> serve(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            if (silent) {
                client.getInputStream().read();
                return;
            }
            if (greeting != null) {
                say(client, greeting);
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), backend)) {
                sockets.add(server);
                server.setTcpNoDelay(true);
                relay(client, server);
            }
        } catch (IOException gone) {
            // The other side hung up, or this one did.
        }
    }

    private void relay(Socket client, Socket server) throws IOException {
        AtomicBoolean cutReply = new AtomicBoolean();
        Thread.ofVirtual().start(() -> {
            try {
                InputStream from = server.getInputStream();
                OutputStream to = client.getOutputStream();
                byte[] some = new byte[4096];
                for (int count = from.read(some); count >= 0 && !cutReply.get(); count = from.read(some)) {
                    to.write(some, 0, count);
                    to.flush();
                }
                client.close();
                server.close();
            } catch (IOException gone) {
                quietly(client);
            }
        });
        BufferedReader commands =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        boolean data = false;
        boolean cutThis = false;
        int lines = 0;
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            if (data) {
                if (cutThis && cut == Cut.IN_DATA && ++lines > 12) {
                    server.close();
                    return;
                }
                if (line.equals(".")) {
                    data = false;
                    cutReply.set(cutThis && cut == Cut.BEFORE_THE_REPLY);
                }
                say(server, line);
                continue;
            }
            String instead = answer.apply(line);
            if (instead != null) {
                say(client, instead);
                continue;
            }
            if (line.equals("DATA")) {
                data = true;
                lines = 0;
                cutThis = cut != Cut.NEVER && mails.incrementAndGet() % cutEvery == 0;
            }
            say(server, line);
        }
        server.close();
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        down();
    }
}
