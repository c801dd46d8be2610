package kh.cncc.engine.tracking;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where files are in the clear for as long as they are worked with: a folder for each running program, its owner's only. What a program
 * left behind that was killed goes when the next one starts.
 */
@Component
public final class HeldFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    /** Of this process. A lock that it holds would be let go by looking whether it is held. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    HeldFolder(@Value("${cncc.data:data}") Path data) throws IOException {
        Path all = data.toAbsolutePath().normalize().resolve("held");
        synchronized (OWN) {
            Files.createDirectories(all, ownersOnly());
            // Nobody begins a folder while others look which of them are somebody's.
            try (FileChannel one = locked(all.resolve(LOCK))) {
                sweep(all);
                folder = Files.createTempDirectory(all, "", ownersOnly());
                lock = locked(folder.resolve(LOCK));
                OWN.add(folder);
            }
        }
    }

    /** A new file, empty. */
    public HeldFile create() throws IOException {
        return new HeldFile(Files.createTempFile(folder, null, null));
    }

    Path path() {
        return folder;
    }

    /** The program ends. */
    @Override
    public void close() throws IOException {
        synchronized (OWN) {
            lock.close();
            delete(folder);
            OWN.remove(folder);
        }
    }

    private static void sweep(Path all) throws IOException {
        for (Path left : in(all)) {
            if (Files.isDirectory(left) && !OWN.contains(left) && !alive(left)) {
                delete(left);
            }
        }
    }

    private static boolean alive(Path folder) throws IOException {
        try (FileChannel held = open(folder.resolve(LOCK))) {
            return held.tryLock() == null;
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : in(folder)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = open(file);
        channel.lock();
        return channel;
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
