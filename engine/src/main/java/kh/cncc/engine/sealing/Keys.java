package kh.cncc.engine.sealing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.cases.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys that this program runs with. */
@Component
class Keys {

    private final @Nullable KeyFile file;
    private final KeyRegister register;

    Keys(
            KeyRegister register,
            @Value("${cncc.keys:}") String named,
            @Value("${spring.datasource.url:embedded}") String database,
            @Value("${cncc.data:data}") Path data) {
        this.register = register;
        this.file = file(named, database, data).map(KeyFile::new).orElse(null);
        check();
    }

    /** Rule: beside the database that the program brings along it keeps the keys itself; any other installation says where. */
    static Optional<Path> file(String named, String database, Path data) {
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return database.equals("embedded") ? Optional.of(data.resolve("keys.json")) : Optional.empty();
    }

    boolean named() {
        return file != null;
    }

    byte[] seal(CaseId id, SealedColumn column, byte[] content) {
        return ring().seal(id, column, content);
    }

    byte[] unseal(CaseId id, SealedColumn column, byte[] sealed) {
        return ring().unseal(id, column, sealed);
    }

    /** The keys that the database was sealed by must be there before anybody works: else what is confidential would be lost bit by bit. */
    private void check() {
        List<Long> used = register.ids();
        List<Long> have =
                file == null ? List.of() : file.read().map(Keyring::ids).orElse(List.of());
        if (!have.containsAll(used)) {
            throw new KeysMissing(file == null ? null : file.path());
        }
    }

    /** Made when the first confidential case is written down. */
    private Keyring ring() {
        KeyFile keys = file;
        if (keys == null) {
            throw new KeysMissing(null);
        }
        Keyring ring = keys.read().orElseGet(() -> register.first(keys));
        register.use(ring, keys);
        return ring;
    }
}
