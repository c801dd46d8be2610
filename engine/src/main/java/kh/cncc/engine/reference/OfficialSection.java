package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.OFFICIAL;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The officials: the installation's own and, in a demo only, invented ones. Who is no longer in the files becomes inactive, and so do
 * invented officials once the demo is over.
 */
@Component
class OfficialSection implements ReferenceSection {

    private final DSLContext db;
    private final PasswordEncoder passwords;
    private final boolean demo;
    private final String demoPassword;

    OfficialSection(
            DSLContext db,
            PasswordEncoder passwords,
            @Value("${cncc.demo:false}") boolean demo,
            @Value("${cncc.demo-password:reach-every-child}") String demoPassword) {
        this.db = db;
        this.passwords = passwords;
        this.demo = demo;
        this.demoPassword = demoPassword;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        Set<String> names = new HashSet<>();
        List<ReferenceRow> own = read("reference", files, names, problems);
        List<ReferenceRow> invented = demo ? read("demo", files, names, problems) : List.of();
        if (problems.none()) {
            write(own, null);
            write(invented, invented.isEmpty() ? null : demoHash());
            db.update(OFFICIAL)
                    .set(OFFICIAL.ACTIVE, false)
                    .where(OFFICIAL.ACTIVE)
                    .and(OFFICIAL.USERNAME.notIn(names))
                    .execute();
        }
    }

    private static List<ReferenceRow> read(String folder, ReferenceFiles files, Set<String> names, Problems problems) {
        List<ReferenceRow> rows = files.rows(
                folder + "/officials.csv", problems, "username", "name_en", "name_km", "email", "phone", "language");
        for (ReferenceRow row : rows) {
            String name = row.required("username", problems);
            row.required("name_en", problems);
            row.required("name_km", problems);
            if (!Set.of("km", "en").contains(row.text("language"))) {
                problems.add(row, "language is neither km nor en: " + row.text("language"));
            }
            if (!name.equals(name.toLowerCase(Locale.ROOT))) {
                problems.add(row, "username is not in small letters: " + name);
            }
            if (!names.add(name)) {
                problems.add(row, "duplicate username " + name);
            }
        }
        return rows;
    }

    private void write(List<ReferenceRow> rows, @Nullable String demoHash) {
        if (rows.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                OFFICIAL,
                OFFICIAL.USERNAME,
                OFFICIAL.NAME_EN,
                OFFICIAL.NAME_KM,
                OFFICIAL.EMAIL,
                OFFICIAL.PHONE,
                OFFICIAL.LANGUAGE,
                OFFICIAL.PASSWORD_HASH,
                OFFICIAL.DEMO);
        for (ReferenceRow row : rows) {
            insert = insert.values(
                    row.text("username"),
                    row.text("name_en"),
                    row.text("name_km"),
                    row.orNull("email"),
                    row.orNull("phone"),
                    row.text("language"),
                    demoHash,
                    demoHash != null);
        }
        Upsert.by(insert, OFFICIAL.USERNAME, changes());
    }

    /** The language stays as the official chose it, the password as it was set, but nobody inherits the password of the demo. */
    private static Map<Field<?>, Field<?>> changes() {
        Map<Field<?>, Field<?>> changes = new LinkedHashMap<>();
        for (Field<?> column :
                List.of(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM, OFFICIAL.EMAIL, OFFICIAL.PHONE, OFFICIAL.DEMO)) {
            changes.put(column, DSL.excluded(column));
        }
        changes.put(OFFICIAL.ACTIVE, DSL.inline(true));
        changes.put(
                OFFICIAL.PASSWORD_HASH,
                DSL.when(DSL.excluded(OFFICIAL.DEMO).ne(OFFICIAL.DEMO), DSL.excluded(OFFICIAL.PASSWORD_HASH))
                        .otherwise(DSL.coalesce(DSL.excluded(OFFICIAL.PASSWORD_HASH), OFFICIAL.PASSWORD_HASH)));
        return changes;
    }

    /** One hash for all demo officials, kept while the password stays the same: hashing is slow on purpose. */
    private String demoHash() {
        String known = db.select(DSL.max(OFFICIAL.PASSWORD_HASH))
                .from(OFFICIAL)
                .where(OFFICIAL.DEMO)
                .fetchSingle()
                .value1();
        return known != null && passwords.matches(demoPassword, known) ? known : passwords.encode(demoPassword);
    }
}
