package kh.cncc.processes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import kh.cncc.processes.matters.ActionForm;
import kh.cncc.processes.matters.DecideResult;
import kh.cncc.processes.matters.Deciding;
import kh.cncc.processes.matters.DecisionFilter;
import kh.cncc.processes.matters.DecisionForm;
import kh.cncc.processes.matters.DecisionRegister;
import kh.cncc.processes.matters.MatterFilter;
import kh.cncc.processes.matters.Matters;
import kh.cncc.processes.matters.RaiseForm;
import kh.cncc.processes.matters.RaiseResult;
import kh.cncc.processes.matters.Raising;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Raising and deciding, and the registers with 200,000 matters of ten years. */
@CnccTest
@TestPropertySource(properties = "cncc.bench-of=matters")
class MattersBench {

    private static final int PAGE = 50;
    private static final int ROUNDS = 60;

    @Autowired
    DSLContext db;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisation organisation;

    @Autowired
    Raising raising;

    @Autowired
    Deciding deciding;

    @Autowired
    Matters matters;

    @Autowired
    DecisionRegister decisions;

    @Autowired
    MovableClock clock;

    @Test
    void raisingAndDeciding() {
        clock.moveTo(LocalDateTime.of(2026, 11, 17, 9, 0));
        Actor raiser = accounts.actor("battambang.wccc.team");
        Actor president = accounts.actor("battambang.wccc.president");
        SeatId seat =
                organisation.seat("CP-WCCC-TEAM", "chief", "BTB").orElseThrow().id();
        int warmUp = 150;
        Deque<TaskId> ours = new ArrayDeque<>();
        try (BareEngine bare = new BareEngine()) {
            RaiseForm form = new RaiseForm(
                    seat,
                    Topic.CHILD_LABOUR,
                    Urgency.ORDINARY,
                    Confidentiality.ORDINARY,
                    "BTB",
                    "Children of brick makers do not go to school",
                    "Since the season began eleven children carry bricks instead of going to school.",
                    "That the owner be inspected, and the school take the children in.",
                    null);
            Runnable raise = () -> assertThat(raising.raise(raiser, form)).isInstanceOf(RaiseResult.Raised.class);
            Runnable bareRaise = bare::raise;
            String name = "raising a matter, with receipt, reach and search, vs bare engine starting the same model";
            Measure.compare(name + " (ms)", 3, warmUp, ROUNDS, raise, bareRaise);
            RoundTrips.compare(name, raise, bareRaise);

            db.fetch("select id from engine.task where step = 'considerMatter' and state = 'open' order by id")
                    .forEach(row -> ours.add(new TaskId(row.get(0, Long.class))));
            Deque<String> theirs = new ArrayDeque<>(bare.tasks("considerMatter"));
            DecisionForm decision = new DecisionForm(
                    "The owner is inspected.",
                    "Labour Law, article 177",
                    null,
                    List.of(new ActionForm(
                            "Inspect the kilns.",
                            seat,
                            LocalDateTime.of(2026, 12, 1, 0, 0).toLocalDate())),
                    Set.of());
            Runnable decide = () -> assertThat(deciding.propose(president, ours.remove(), decision))
                    .isInstanceOf(DecideResult.Decided.class);
            Runnable bareDecide = () -> bare.decide(theirs.remove());
            name = "deciding, with number, action, audit and copies, vs bare engine completing the same task";
            Measure.compare(name + " (ms)", 3, warmUp - 10, ROUNDS, decide, bareDecide);
            RoundTrips.compare(name, decide, bareDecide);
        }
    }

    @Test
    void theRegistersWithTwoHundredThousandMatters() {
        clock.moveTo(LocalDateTime.of(2026, 11, 17, 9, 0));
        fill();
        Actor everywhere = accounts.actor("gs.coordinator");
        Actor province = accounts.actor("battambang.secretariat.chief");
        for (Actor actor : List.of(everywhere, province)) {
            String whose = actor == everywhere ? ", seen everywhere" : ", seen in one province";
            register("newest matters" + whose, actor, MatterFilter.ALL, "true", "m.id desc");
            register(
                    "matters by due date, overdue" + whose,
                    actor,
                    overdue(),
                    "m.state in ('considered', 'choosing') and m.due_on < date '2026-11-17' and m.closed_at is null",
                    "m.due_on, m.id");
            compare(
                    "newest decisions with their follow-up" + whose,
                    ids(
                            decisions.page(actor, DecisionFilter.ALL, 0, PAGE),
                            line -> line.id().value()),
                    () -> decisions.page(actor, DecisionFilter.ALL, 0, PAGE),
                    () -> plainDecisions(actor));
        }
    }

    private static MatterFilter overdue() {
        return new MatterFilter(
                MatterFilter.Whose.ALL, "", null, null, null, null, null, true, true, MatterFilter.Sort.DUE, false);
    }

    private void register(String name, Actor actor, MatterFilter filter, String which, String order) {
        compare(
                name,
                ids(matters.register(actor, filter, 0, PAGE), line -> line.id().value()),
                () -> matters.register(actor, filter, 0, PAGE),
                () -> plainMatters(actor, which, order));
    }

    private void compare(
            String name, List<Long> found, Runnable ours, java.util.function.Supplier<List<Long>> reference) {
        assertThat(found).hasSize(PAGE).isEqualTo(reference.get());
        Measure.compare(name + ", vs plain SQL (ms)", 3, 20, ROUNDS, ours, reference::get);
    }

    private static <T> List<Long> ids(List<T> lines, java.util.function.Function<T, Long> id) {
        List<Long> ids = new ArrayList<>();
        lines.forEach(line -> ids.add(id.apply(line)));
        return ids;
    }

    /** Whose seats reach what, as one would write it by hand. */
    private static final String MINE = """
        exists (select from engine.case_reach r where r.case_id = m.case_id and r.mechanisms && array(
            select s.mechanism_id from engine.seat s join engine.appointment p on p.seat_id = s.id
            where p.official_id = ? and p.from_date <= date '2026-11-17'
              and (p.to_date is null or p.to_date >= date '2026-11-17')))
        """;

    private List<Long> plainMatters(Actor actor, String which, String order) {
        return db.fetch("""
            select m.id, m.number, m.topic, m.urgency, m.confidentiality, a.name_en, a.name_km, m.level, h.name_en, h.name_km,
                   m.state, m.subject, m.raised_on, m.due_on, m.lapses
            from processes.matter m
            join engine.area a on a.code = m.area_code
            join engine.mechanism h on h.id = m.mechanism_id
            where %s and %s order by %s limit %d
            """.formatted(which, MINE, order, PAGE), actor.id().value())
                .map(row -> row.get(0, Long.class));
    }

    private List<Long> plainDecisions(Actor actor) {
        return db.fetch("""
            select d.id, d.number, d.decided_on, d.state, h.name_en, h.name_km, m.id, m.number, m.subject, m.topic,
                   a.name_en, a.name_km, f.*
            from processes.decision d
            join processes.matter m on m.id = d.matter_id
            join engine.area a on a.code = m.area_code
            join engine.mechanism h on h.id = d.mechanism_id
            cross join lateral (
                select count(*), count(*) filter (where x.state = 'done'),
                       count(*) filter (where x.state = 'open' and x.due_on < date '2026-11-17'),
                       min(x.due_on) filter (where x.state = 'open'), max(x.told_at)
                from processes.decision_action x where x.decision_id = d.id) f
            where d.number is not null and %s order by d.decided_on desc, d.id desc limit %d
            """.formatted(MINE, PAGE), actor.id().value()).map(row -> row.get(0, Long.class));
    }

    /** Ten years of them, of every province; nine in ten were decided, the last 20,000 are open, a third of those past their date. */
    private void fill() {
        db.execute("""
            insert into engine.case_file (number, kind, mechanism_id, opened_at, title, status, area_code)
            select 'B-' || n, 'matter', w.id, date '2026-11-16' - (200000 - n) / 55, 'Birth registration ' || n, 'closed', w.area_code
            from generate_series(1, 200000) n
            join (select id, area_code, row_number() over (order by id) - 1 as place, count(*) over () as places
                  from engine.mechanism where kind = 'CP-WCCC') w on w.place = n % w.places
            order by n
            """);
        db.execute("""
            insert into engine.case_reach (case_id, mechanisms)
            select c.id, array(select m.id from engine.mechanism m where (m.area_code = c.area_code
                and m.kind in ('CP-WCCC', 'CP-WCCC-TEAM', 'CP-CNCC', 'CP-CNCC-SEC')) or m.kind in ('CNCC-GS', 'CPM-SECTION', 'CPM-OMR'))
            from engine.case_file c where c.number like 'B-%'
            """);
        db.execute("""
            insert into engine.case_words (case_id, words)
            select id, array_to_tsvector(string_to_array('birth registration refused village' || id % 900, ' '))
            from engine.case_file where number like 'B-%'
            """);
        db.execute("""
            insert into processes.matter (case_id, number, topic, urgency, confidentiality, area_code, subject, account, asked, raised_at,
                raised_on, raised_by, raiser_seat, raiser_mechanism, level, mechanism_id, state, counts_from, due_on, answer_due,
                decided_at, closed_at)
            select c.id, c.number, 'birth-registration', 'ordinary', 'ordinary', c.area_code, c.title, 'What happened', 'What is asked',
                   c.opened_at, c.opened_at::date, (select min(id) from engine.official), s.id, s.mechanism_id, 'province', c.mechanism_id,
                   case when o.old then 'closed' else 'considered' end, c.opened_at::date,
                   case when c.id % 3 = 0 then date '2026-11-02' else date '2026-12-02' end, date '2027-01-04',
                   case when o.old then c.opened_at + interval '9 days' end, case when o.old then c.opened_at + interval '20 days' end
            from engine.case_file c
            join engine.mechanism t on t.kind = 'CP-WCCC-TEAM' and t.area_code = c.area_code
            join engine.seat s on s.mechanism_id = t.id and s.key = 'chief'
            cross join lateral (select substr(c.number, 3)::int <= 180000 as old) o
            where c.number like 'B-%' order by c.id
            """);
        db.execute("""
            insert into processes.matter_stay (matter_id, position, level, mechanism_id, came_by, arrived_at, arrived_on, due_on, left_at)
            select id, 1, 'province', mechanism_id, 'raised', raised_at, raised_on, due_on, decided_at
            from processes.matter where number like 'B-%'
            """);
        db.execute("""
            insert into processes.decision (matter_id, number, state, mechanism_id, seat_id, official_id, on_behalf, proposed_at, decided_at,
                decided_on, text, legal_basis, mode)
            select m.id, 'D-' || m.id, 'decided', m.mechanism_id, m.raiser_seat, m.raised_by, 'holder', m.decided_at, m.decided_at,
                   m.decided_at::date, 'What was decided', 'Law', 'alone'
            from processes.matter m where m.number like 'B-%' and m.decided_at is not null order by m.id
            """);
        db.execute("""
            insert into processes.decision_action (decision_id, number, text, seat_id, due_on, state, done_at)
            select d.id, n, 'What follows', d.seat_id, d.decided_on + 14, 'done', d.decided_at
            from processes.decision d, generate_series(1, 2) n where d.number like 'D-%'
            """);
        timelinesOfTenYears();
        for (String table : List.of(
                "engine.case_file",
                "engine.case_reach",
                "engine.case_words",
                "engine.audit_entry",
                "processes.matter",
                "processes.matter_stay",
                "processes.decision",
                "processes.decision_action")) {
            db.execute("vacuum analyze " + table);
        }
    }

    /** Their hashes are not what is measured, so that a million entries need not be chained. */
    private void timelinesOfTenYears() {
        db.execute("alter table engine.audit_entry disable trigger audit_append");
        db.execute("""
            insert into engine.audit_entry (case_id, position, at, act, detail, previous_hash, hash)
            select c.id, n, c.opened_at + n * interval '1 day', 'matter-raised', '{}', '\\x00', '\\x00'
            from engine.case_file c, generate_series(1, 5) n where c.number like 'B-%'
            """);
        db.execute("alter table engine.audit_entry enable trigger audit_append");
    }
}
