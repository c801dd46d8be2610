package kh.cncc.engine.tracking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on the disk for as long as it is worked with: its owner's only, and deleted after. */
record HeldFile(Path path) implements AutoCloseable {

    static HeldFile create() throws IOException {
        return new HeldFile(Files.createTempFile("cncc-document", null));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
