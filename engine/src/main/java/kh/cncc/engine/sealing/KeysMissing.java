package kh.cncc.engine.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The keys by which something in this database was sealed are not where they should be. */
class KeysMissing extends IllegalStateException {

    KeysMissing(@Nullable Path file) {
        super(
                file == null
                        ? "No file of keys is named (cncc.keys), and confidential cases cannot be kept without"
                        : "The keys of the confidential cases in this database are not in " + file);
    }
}
