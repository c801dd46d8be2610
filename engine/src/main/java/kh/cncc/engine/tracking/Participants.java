package kh.cncc.engine.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Standing;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has to do with a case: whose task it is, who did something in it, who watches it. */
@Service
@Transactional(readOnly = true)
public class Participants {

    private static final String LIST = """
        select 'HAS_TASK' as role, coalesce(o.name_en, d.name_en) as name_en, coalesce(o.name_km, d.name_km) as name_km,
               case when o.id is not null then 'holder' when d.id is not null then 'deputy' end as standing, s.title_en || ', ' || h.name_en as seat_en,
               s.title_km || ', ' || h.name_km as seat_km
        from (select distinct t.seat_id from engine.task t where t.case_id = ? and t.state = 'open') t
        join engine.seat s on s.id = t.seat_id
        join engine.mechanism h on h.id = s.mechanism_id
        left join engine.appointment a on a.seat_id = s.id and a.from_date <= ? and (a.to_date is null or a.to_date >= ?)
        left join engine.official o on o.id = a.official_id and o.active
        left join engine.appointment b on o.id is null and b.seat_id = s.deputy_seat_id
            and b.from_date <= ? and (b.to_date is null or b.to_date >= ?)
        left join engine.official d on d.id = b.official_id and d.active
        union all
        select 'ACTED', e.official_en, e.official_km, e.on_behalf, e.seat_en, e.seat_km
        from (select distinct e.official_en, e.official_km, e.on_behalf, e.seat_en, e.seat_km from engine.audit_entry e
              where e.case_id = ? and e.official_id is not null) e
        union all
        select 'WATCHES', o.name_en, o.name_km, null, null, null
        from engine.case_watch w join engine.official o on o.id = w.official_id and o.active
        where w.case_id = ?
        order by seat_en, name_en
        """;

    private final DSLContext db;
    private final Clock clock;
    private final Reach reach;

    Participants(DSLContext db, Clock clock, Reach reach) {
        this.db = db;
        this.clock = clock;
        this.reach = reach;
    }

    /** All of them, by what they have to do with it. */
    public List<Participant> list(Actor actor, CaseId id) {
        reach.require(actor, id);
        LocalDate today = LocalDate.now(clock);
        return db
                .fetch(LIST, id.value(), today, today, today, today, id.value(), id.value())
                .map(row -> new Participant(
                        words(row, "name_en", "name_km"),
                        standing(row.get("standing", String.class)),
                        words(row, "seat_en", "seat_km"),
                        Participant.Role.valueOf(row.get("role", String.class))))
                .stream()
                .sorted(java.util.Comparator.comparing(Participant::role))
                .toList();
    }

    private static @Nullable Standing standing(@Nullable String found) {
        return found == null ? null : Standing.valueOf(found.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Words words(Record row, String en, String km) {
        String english = row.get(en, String.class);
        return english == null ? null : new Words(english, row.get(km, String.class));
    }
}
