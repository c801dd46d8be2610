package kh.cncc.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** When the program is killed, its PostgreSQL goes on alone. The next start stops it before it starts its own. */
final class OrphanedServer {

    private static final int WAIT_SECONDS = 30;

    private OrphanedServer() {}

    /** Only for a folder that no other program is using. */
    static void stop(Path folder) throws IOException {
        Optional<ProcessHandle> orphan = find(folder);
        if (orphan.isEmpty()) {
            return;
        }
        ProcessHandle server = orphan.get();
        // SIGINT is PostgreSQL's fast shutdown: it lets go of clients that are long gone, and writes its checkpoint.
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        try {
            server.onExit().orTimeout(WAIT_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IOException(
                    "The PostgreSQL left behind on " + folder + " (process " + server.pid()
                            + ") does not stop; stop it by hand",
                    e);
        }
    }

    private static Optional<ProcessHandle> find(Path folder) throws IOException {
        Path pidFile = folder.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .filter(process -> process.info()
                                .command()
                                .filter(command -> command.contains("postgres"))
                                .isPresent());
    }
}
