package kh.cncc.processes.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.SearchWords;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.tracking.CaseHead;
import kh.cncc.engine.tracking.CaseSearch;
import kh.cncc.engine.tracking.SearchFilter;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The first page of a search in 200,000 cases, of which each province sees its own and the General Secretariat all. */
@CnccTest
@TestPropertySource(properties = "cncc.bench-of=search")
class CaseSearchBench {

    private static final int CASES = 200_000;
    private static final int PAGE = 20;

    @Autowired
    DSLContext db;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseSearch search;

    @Test
    void theFirstPageOfASearchInTwoHundredThousandCases() {
        fill();
        Actor everywhere = accounts.actor("gs.coordinator");
        Actor province = accounts.actor("battambang.secretariat.officer");
        Map<String, String> words = new LinkedHashMap<>();
        words.put("a word of every case", "registration");
        words.put("a rare word", "rare777");
        words.put("Khmer, every eleventh case", "សំបុត្រកំណើត");
        words.put("two words", "birth village12");
        words.forEach((name, typed) -> {
            compare(name + ", seen everywhere", everywhere, typed);
            compare(name + ", seen in one province", province, typed);
        });
        Measure.keep(
                "count of a search that finds 200,000 (ms)",
                50,
                Measure.median(10, 30, () -> search.count(everywhere, SearchFilter.of("registration"))),
                1);
    }

    private void compare(String name, Actor actor, String typed) {
        List<CaseHead> found = search.find(actor, SearchFilter.of(typed), 0, PAGE);
        assertThat(found).isNotEmpty();
        assertThat(found).extracting(head -> head.id().value()).isEqualTo(plain(actor, typed));
        Measure.compare(
                "search: " + name + " vs plain SQL (ms)",
                3,
                20,
                40,
                () -> search.find(actor, SearchFilter.of(typed), 0, PAGE),
                () -> plain(actor, typed));
    }

    /** What one would write by hand for somebody whose seats are known. */
    private List<Long> plain(Actor actor, String typed) {
        return db.fetch(
                        """
                        select c.id, c.number, c.kind, c.title, c.status, c.opened_at, c.closed_at, a.name_en, a.name_km, m.name_en, m.name_km
                        from engine.case_file c join engine.case_words w on w.case_id = c.id
                        join engine.mechanism m on m.id = c.mechanism_id left join engine.area a on a.code = c.area_code
                        where w.words @@ ?::tsquery
                          and exists (select from engine.case_reach r where r.case_id = c.id and r.mechanisms && array(
                                      select s.mechanism_id from engine.seat s join engine.appointment p on p.seat_id = s.id
                                      where p.official_id = ? and p.from_date <= current_date
                                        and (p.to_date is null or p.to_date >= current_date)))
                        order by c.id desc limit %d
                        """.formatted(PAGE),
                        SearchWords.query(typed),
                        actor.id().value())
                .map(row -> row.get(0, Long.class));
    }

    private void fill() {
        db.execute("""
            insert into engine.case_file (number, kind, mechanism_id, opened_at, title, area_code)
            select 'S-' || n, 'matter', m.id, now(), 'Birth registration ' || n, m.area_code
            from generate_series(1, ?) n
            join (select id, area_code, row_number() over (order by id) - 1 as place, count(*) over () as places
                  from engine.mechanism where kind = 'CP-CNCC-SEC') m on m.place = n %% m.places
            """.replace("%%", "%"), CASES);
        db.execute("""
            insert into engine.case_reach (case_id, mechanisms)
            select id, mechanism_id || array(select id from engine.mechanism where kind in ('CNCC-GS', 'CPM-SECTION', 'CPM-OMR'))
            from engine.case_file where number like 'S-%'
            """);
        String khmer = String.join(" ", SearchWords.of(List.of("សំបុត្រកំណើត")));
        db.execute("""
            insert into engine.case_words (case_id, words)
            select c.id, array_to_tsvector(string_to_array(
                'birth registration refused village' || c.id % 900 || case when c.id % 997 < 5 then ' rare777' else '' end
                || case when c.id % 11 = 0 then ' ' || ? else '' end, ' '))
            from engine.case_file c where c.number like 'S-%'
            """, khmer);
        for (String table : List.of("case_file", "case_reach", "case_words")) {
            db.execute("vacuum analyze engine." + table);
        }
    }
}
