package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.tracking.CaseContent;
import kh.cncc.engine.tracking.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A matter in the export of its case: what was raised, what was asked and answered, and what was decided. */
@Component
class MatterContent implements CaseContent {

    private final MatterRows rows;
    private final Matters matters;
    private final DecisionRegister decisions;

    MatterContent(MatterRows rows, Matters matters, DecisionRegister decisions) {
        this.rows = rows;
        this.matters = matters;
        this.decisions = decisions;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("matter");
    }

    @Override
    public List<Section> sections(Actor actor, CaseId id, Wording wording) {
        MatterPage page = matters.matter(actor, rows.ofCase(id).id());
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(wording.of("caseKind.matter"), raised(page, wording)));
        sections.add(new Section(wording.of("matters.questions"), questions(page)));
        sections.add(new Section(wording.of("matters.referrals"), referrals(page)));
        decisions.ofMatter(actor, page.header().id()).forEach(one -> sections.add(decided(one, wording)));
        return sections;
    }

    private static List<Row> raised(MatterPage page, Wording wording) {
        MatterHeader header = page.header();
        List<Row> raised = new ArrayList<>();
        Row.add(raised, wording.of("export.title"), header.subject());
        raised.add(new Row(
                wording.of("matters.fact.topic"),
                wording.of("matters.topic." + header.topic().code())));
        raised.add(new Row(
                wording.of("matters.fact.urgency"),
                wording.of("matters.urgency." + header.urgency().code())));
        raised.add(
                new Row(wording.of("matters.fact.raisedBy"), Words.joined(", ", page.raisedBy(), page.raiserSeat())));
        Row.add(raised, wording.of("matters.fact.raisedOn"), header.raisedOn().toString());
        Row.add(raised, wording.of("matters.fact.answerDue"), header.answerDue().toString());
        Row.add(raised, wording.of("matters.account"), page.account());
        Row.add(raised, wording.of("matters.asked"), page.asked());
        return raised;
    }

    private static List<Row> questions(MatterPage page) {
        return page.questions().stream()
                .map(question -> Row.of(
                        Words.joined(", ", question.askedBy(), question.seat()),
                        lines(question.question(), question.answer())))
                .toList();
    }

    private static List<Row> referrals(MatterPage page) {
        return page.referrals().stream()
                .map(referral -> Row.of(referral.unit(), lines(referral.request(), referral.answer())))
                .toList();
    }

    private static Section decided(DecisionPage decision, Wording wording) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Words.joined(", ", decision.seat(), decision.mechanism()), decision.official()));
        DecisionPage.DecisionWords words = decision.words();
        if (words != null) {
            Row.add(rows, wording.of("matters.tab.decision"), words.text());
            Row.add(rows, wording.of("matters.field.legalBasis"), words.legalBasis());
        }
        for (ActionLine action : decision.actions()) {
            rows.add(Row.of(action.seatLabel(), lines(action.dueOn().toString(), action.text(), action.evidence())));
        }
        String number = decision.number();
        Words heading = wording.of(number == null ? "matters.decision.proposed" : "matters.tab.decision");
        return new Section(number == null ? heading : Words.joined(" ", heading, Words.same(number)), rows);
    }

    private static String lines(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
