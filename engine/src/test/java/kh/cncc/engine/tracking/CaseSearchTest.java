package kh.cncc.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.testing.CnccTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Cases are found by words, related to each other, and searches are kept. */
@CnccTest
@Import(TrialCases.class)
class CaseSearchTest {

    @Autowired
    TrialCases trial;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseHeads heads;

    @Autowired
    Comments comments;

    @Autowired
    Relations relations;

    @Autowired
    SavedSearches saved;

    @Autowired
    Cases cases;

    private Actor officer;
    private Actor stranger;

    @BeforeEach
    void people() {
        officer = trial.who("battambang.secretariat.officer");
        stranger = trial.who("kampot.secretariat.officer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registration",
                "REGISTR",
                "birth refused",
                "ឪពុកម្តាយ",
                "ម្តាយ",
                "សំបុត្រកំណើត",
                "សំបុត្រ\u200Bកំណើត",
                "កំណើត birth",
                "១២",
                "12"
            })
    void aCaseIsFoundByItsWords(String typed) {
        CaseId id =
                trial.ordinary("Birth registration refused", "ឪពុកម្តាយ\u200Bមិនបានទទួលសំបុត្រកំណើតសម្រាប់កូន ១២ នាក់");
        assertThat(found(officer, typed)).contains(id);
        assertThat(found(stranger, typed)).doesNotContain(id);
    }

    @Test
    void signsInAnotherOrderAreTheSameWord() {
        CaseId id = trial.ordinary("\u1780\u17B7\u17CB\u1781");
        assertThat(found(officer, "\u1780\u17CB\u17B7\u1781")).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheard-of", "registration detention", "កុមារឃាត", "!!!", "' or 1=1 --", "a' | 'b"})
    void otherWordsFindNothing(String typed) {
        CaseId id = trial.ordinary("Birth registration refused", "សំបុត្រកំណើត");
        assertThat(found(officer, typed)).doesNotContain(id);
    }

    @Test
    void aCaseIsFoundByItsNumberItsPlaceAndWhatIsWrittenInItLater() {
        CaseId id = trial.ordinary("Detention");
        String number = heads.head(officer, id).number();
        assertThat(found(officer, number)).contains(id);
        assertThat(found(officer, "battambang detention")).contains(id);
        comments.write(officer, id, "The prosecutor answered");
        assertThat(found(officer, "prosecutor")).contains(id);
        assertThat(heads.byNumber(officer, number)).map(CaseHead::id).contains(id);
        assertThat(heads.byNumber(stranger, number)).isEmpty();
    }

    @Test
    void filtersAndPagesGoTogether() {
        for (int number = 0; number < 5; number++) {
            trial.ordinary("Paging");
        }
        SearchFilter filter = new SearchFilter("paging", "trial", "BTB", true, null, null);
        assertThat(search.count(officer, filter)).isEqualTo(5);
        List<CaseId> first = ids(search.find(officer, filter, 0, 3));
        List<CaseId> rest = ids(search.find(officer, filter, 3, 3));
        assertThat(first).hasSize(3).doesNotContainAnyElementsOf(rest);
        assertThat(rest).hasSize(2);
        cases.close(first.getFirst());
        assertThat(search.count(officer, filter)).isEqualTo(4);
        assertThat(search.count(officer, new SearchFilter("paging", "trial", "BTB", false, null, null)))
                .isOne();
        assertThat(search.count(officer, new SearchFilter("paging", "report", null, null, null, null)))
                .isZero();
        assertThat(search.count(officer, new SearchFilter("paging", null, "KPT", null, null, null)))
                .isZero();
    }

    @Test
    void theWordsOfAConfidentialCaseFindNothing() {
        CaseId id = trial.confidential("Trafficking", "the village of the child");
        Actor chief = trial.who("battambang.secretariat.chief");
        assertThat(found(chief, "trafficking")).doesNotContain(id);
        assertThat(found(chief, "village")).doesNotContain(id);
        assertThat(heads.head(chief, id).title()).isNull();
        assertThat(found(chief, heads.head(chief, id).number())).contains(id);
    }

    @Test
    void whoHoldsNoSeatSearchesNothing() {
        Actor nobody = new Actor(new OfficialId(0), "nobody");
        assertThatThrownBy(() -> search.find(nobody, SearchFilter.of("a"), 0, 1))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> search.count(nobody, SearchFilter.of("a"))).isInstanceOf(Refused.class);
    }

    @Test
    void aRelationIsSeenFromBothSidesByWhoSeesBoth() {
        CaseId one = trial.ordinary("One");
        CaseId other = trial.ordinary("Other");
        String number = heads.head(officer, other).number();
        assertThat(relations.relate(officer, one, number)).isInstanceOf(RelateResult.Related.class);
        assertThat(relations.relate(officer, one, number)).isInstanceOf(RelateResult.Related.class);
        assertThat(relations.list(officer, one)).singleElement().satisfies(line -> {
            assertThat(line.other().id()).isEqualTo(other);
            assertThat(line.outgoing()).isTrue();
            assertThat(line.at()).isBeforeOrEqualTo(Instant.MAX);
        });
        assertThat(relations.list(officer, other))
                .extracting(RelationLine::outgoing)
                .containsExactly(false);
        assertThat(relations.relate(officer, one, "M-9999-1")).isInstanceOf(RelateResult.NoSuchCase.class);
        assertThat(relations.relate(officer, one, heads.head(officer, one).number()))
                .isInstanceOf(RelateResult.Itself.class);
        CaseId hidden = trial.confidential("Hidden");
        Actor chief = trial.who("battambang.secretariat.chief");
        String secret = heads.head(chief, hidden).number();
        assertThat(relations.relate(officer, one, secret)).isInstanceOf(RelateResult.NoSuchCase.class);
        assertThat(relations.relate(chief, one, secret)).isInstanceOf(RelateResult.Related.class);
        assertThat(relations.list(officer, one)).hasSize(1);
        assertThat(relations.list(chief, one)).hasSize(2);
        assertThatThrownBy(() -> relations.relate(stranger, one, number)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> relations.list(stranger, one)).isInstanceOf(Refused.class);
    }

    @Test
    void aSearchIsKeptUnderANameForOneselfOnly() {
        assertThat(saved.save(officer, " ", "search?q=a")).isInstanceOf(SaveSearchResult.Invalid.class);
        for (String elsewhere :
                List.of("//example.org", "https://example.org", "javascript:alert(1)", "search?q=<b>")) {
            assertThat(saved.save(officer, "Elsewhere", elsewhere)).isInstanceOf(SaveSearchResult.Invalid.class);
        }
        SaveSearchResult.Saved first = (SaveSearchResult.Saved) saved.save(officer, "Mine", "search?q=birth");
        SaveSearchResult.Saved again = (SaveSearchResult.Saved) saved.save(officer, "Mine", "search?q=court");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(saved.mine(officer)).extracting(SavedSearch::address).containsExactly("search?q=court");
        assertThat(saved.mine(stranger)).isEmpty();
        assertThatThrownBy(() -> saved.forget(stranger, first.id())).isInstanceOf(Refused.class);
        saved.forget(officer, first.id());
        assertThat(saved.mine(officer)).isEmpty();
    }

    @Test
    void whoKeepsAsManySearchesAsThereMayBeStillReplacesOne() {
        for (int number = 1; number <= 50; number++) {
            saved.save(officer, "Search " + number, "search?q=" + number);
        }
        assertThat(saved.save(officer, "One more", "search?q=more")).isInstanceOf(SaveSearchResult.Invalid.class);
        assertThat(saved.save(officer, "Search 7", "search?q=other")).isInstanceOf(SaveSearchResult.Saved.class);
        List<SavedSearch> mine = saved.mine(officer);
        assertThat(mine).hasSize(50).extracting(SavedSearch::address).contains("search?q=other");
        mine.forEach(search -> saved.forget(officer, search.id()));
    }

    private List<CaseId> found(Actor actor, String typed) {
        return ids(search.find(actor, SearchFilter.of(typed), 0, 1000));
    }

    private static List<CaseId> ids(List<CaseHead> found) {
        return found.stream().map(CaseHead::id).toList();
    }
}
