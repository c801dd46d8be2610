package kh.cncc.engine.reference;

import static kh.cncc.engine.db.Tables.MAIL_ADDRESS;
import static kh.cncc.engine.db.Tables.OFFICIAL;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
            forgetCorrections(own, invented);
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
        for (Field<?> column : List.of(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM, OFFICIAL.PHONE, OFFICIAL.DEMO)) {
            changes.put(column, DSL.excluded(column));
        }
        changes.put(OFFICIAL.EMAIL, email());
        changes.put(OFFICIAL.ACTIVE, DSL.inline(true));
        changes.put(
                OFFICIAL.PASSWORD_HASH,
                DSL.when(DSL.excluded(OFFICIAL.DEMO).ne(OFFICIAL.DEMO), DSL.excluded(OFFICIAL.PASSWORD_HASH))
                        .otherwise(DSL.coalesce(DSL.excluded(OFFICIAL.PASSWORD_HASH), OFFICIAL.PASSWORD_HASH)));
        return changes;
    }

    /** Once the file says something else than what was corrected, the file is right. */
    private void forgetCorrections(List<ReferenceRow> own, List<ReferenceRow> invented) {
        Map<String, ReferenceRow> rows = new LinkedHashMap<>();
        own.forEach(row -> rows.put(row.text("username"), row));
        invented.forEach(row -> rows.put(row.text("username"), row));
        db.select(OFFICIAL.ID, OFFICIAL.USERNAME, MAIL_ADDRESS.REPLACES)
                .from(MAIL_ADDRESS)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(MAIL_ADDRESS.OFFICIAL_ID))
                .forEach(corrected -> {
                    ReferenceRow row = rows.get(corrected.value2());
                    if (row != null && !Objects.equals(row.orNull("email"), corrected.value3())) {
                        db.deleteFrom(MAIL_ADDRESS)
                                .where(MAIL_ADDRESS.OFFICIAL_ID.eq(corrected.value1()))
                                .execute();
                    }
                });
    }

    /** An address that a coordinator corrected stays for as long as the file still says the one that was wrong. */
    private static Field<String> email() {
        return DSL.when(
                        DSL.exists(DSL.selectOne()
                                .from(MAIL_ADDRESS)
                                .where(MAIL_ADDRESS.OFFICIAL_ID.eq(OFFICIAL.ID))
                                .and(MAIL_ADDRESS.REPLACES.isNotDistinctFrom(DSL.excluded(OFFICIAL.EMAIL)))),
                        OFFICIAL.EMAIL)
                .otherwise(DSL.excluded(OFFICIAL.EMAIL));
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
