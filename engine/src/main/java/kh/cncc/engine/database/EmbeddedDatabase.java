package kh.cncc.engine.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * A real PostgreSQL server started by the program itself, for an installation that has none.
 *
 * <p>Durable unlike the library's defaults: fsync, synchronous commit and full page writes are on, and the data directory stays. The
 * folder is its owner's only, and so is the server: the library lets everybody on the machine in without a password.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final FileChannel lock;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, FileChannel lock, String password) {
        this.server = server;
        this.lock = lock;
        this.password = password;
    }

    /**
     * Starts the server on the given folder; an existing one is taken up again, also after a crash.
     *
     * @throws IllegalStateException when another program is using the folder
     */
    public static EmbeddedDatabase durable(Path folder) {
        return start(folder, true);
    }

    /** For tests only: the same server without waiting for the disk. */
    public static EmbeddedDatabase forTests(Path folder) {
        return start(folder, false);
    }

    private static EmbeddedDatabase start(Path folder, boolean durable) {
        String flag = durable ? "on" : "off";
        try {
            Files.createDirectories(folder);
            OwnersOnly.folder(folder);
            FileChannel lock = lock(folder);
            String password = OwnersOnly.password(folder);
            // Ours is the folder; a server that still runs on it was left behind by a program that was killed.
            OrphanedServer.stop(folder);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", flag)
                    .setServerConfig("synchronous_commit", flag)
                    .setServerConfig("full_page_writes", flag)
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "200")
                    .setConnectConfig("password", password)
                    .start();
            OwnersOnly.server(server, folder, password);
            return new EmbeddedDatabase(server, lock, password);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + folder, e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("program.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IllegalStateException("Another program is already running on the folder " + folder
                    + ". Stop it first, or give this one a folder of its own (CNCC_DATA).");
        }
        return channel;
    }

    /** Address for JDBC of the named database on this server. */
    public String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    /** Of the user postgres on this server. */
    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
