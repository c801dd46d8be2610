package kh.cncc.engine.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in the {@link HeldFolder} for as long as it is worked with. */
public record HeldFile(Path path) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
