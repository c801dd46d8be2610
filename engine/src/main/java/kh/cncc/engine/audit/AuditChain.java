package kh.cncc.engine.audit;

import java.util.Optional;
import org.jooq.DSLContext;

/** Recomputes every chain and compares. One pass in the database, whatever the number of cases. */
public final class AuditChain {

    private AuditChain() {}

    /** The first broken entry by case and position; works on a bare connection too, without the program running. */
    public static Optional<Broken> firstBroken(DSLContext db) {
        return db.fetchOptional("""
                        with entry as (
                            select e.case_id, e.position, e.hash, e.previous_hash, engine.audit_hash(e) as expected,
                                   row_number() over w as place,
                                   coalesce(lag(e.hash) over w, '\\x'::bytea) as before
                            from engine.audit_entry e
                            window w as (partition by e.case_id order by e.position)
                        ), broken as (
                            select case_id, place as position, position <> place as gone
                            from entry
                            where position <> place or hash <> expected or previous_hash <> before
                            union all
                            select c.id, coalesce(max(e.position), 0) + 1, true
                            from engine.case_file c left join engine.audit_entry e on e.case_id = c.id
                            group by c.id
                            having c.audit_length <> coalesce(max(e.position), 0)
                            union all
                            select c.id, c.audit_length, false
                            from engine.case_file c join engine.audit_entry e
                              on e.case_id = c.id and e.position = c.audit_length
                            where c.audit_head <> e.hash
                        )
                        select c.number, b.position, b.gone
                        from broken b join engine.case_file c on c.id = b.case_id
                        order by b.case_id, b.position
                        limit 1
                        """)
                .map(row -> new Broken(
                        row.get("number", String.class),
                        row.get("position", Long.class),
                        row.get("gone", Boolean.class) ? Broken.Kind.MISSING : Broken.Kind.CHANGED));
    }
}
