package kh.cncc.engine.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file with the keys, readable for its owner only. Read again when it was changed. */
final class KeyFile {

    private final Path path;
    private @Nullable Keyring known;
    private @Nullable FileTime since;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /** The keys, or nothing where there is no such file. */
    synchronized Optional<Keyring> read() {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            FileTime changed = Files.getLastModifiedTime(path);
            Keyring ring = known;
            if (ring == null || !changed.equals(since)) {
                ring = Keyring.parse(Files.readString(path));
                known = ring;
                since = changed;
            }
            return Optional.of(ring);
        } catch (IOException e) {
            throw new UncheckedIOException("The keys in " + path + " cannot be read", e);
        }
    }

    /** Puts the keys there whole or not at all, and on the disk before anything is sealed by them. */
    synchronized void write(Keyring ring) {
        try {
            Files.createDirectories(path.getParent());
            Path next = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(next);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(next);
            }
            try (FileChannel file = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer text = StandardCharsets.UTF_8.encode(ring.text());
                while (text.hasRemaining()) {
                    file.write(text);
                }
                file.force(true);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forced(Objects.requireNonNull(path.getParent()));
            known = null;
        } catch (IOException e) {
            throw new UncheckedIOException("The keys cannot be written to " + path, e);
        }
    }

    /** Puts on the disk also under which name the keys are; a file system that does so by itself may refuse. */
    static boolean forced(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
