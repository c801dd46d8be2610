package kh.cncc.processes.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.processes.documents.Paper;
import kh.cncc.processes.documents.PaperDates;
import org.jspecify.annotations.Nullable;

/** What stands on the document of a decision. */
record DecisionPaper(
        String number,
        LocalDate decidedOn,
        Instant decidedAt,
        Words mechanism,
        Words seat,
        Words official,
        Standing as,
        Words place,
        String subject,
        String matterNumber,
        List<String> alsoAnswers,
        Words raiser,
        LocalDate raisedOn,
        Words area,
        String legalBasis,
        String text,
        @Nullable Votes votes,
        int members,
        List<Words> agreed,
        List<Action> actions,
        List<Words> copies,
        @Nullable String supersedes) {

    /** A row of the table. */
    record Action(int number, String text, Words seat, LocalDate dueOn) {}

    Paper in(Locale language) {
        return new Paper(
                language,
                mechanism.in(language),
                PaperWords.NUMBER.in(language) + " " + number,
                PaperWords.TITLE.in(language),
                PaperWords.ABOUT.in(language) + " " + subject,
                blocks(language),
                new Paper.Signature(
                        place.in(language) + PaperWords.COMMA.in(language) + PaperDates.day(decidedOn, language),
                        PaperWords.acting(as).in(language),
                        seat.in(language),
                        official.in(language)),
                PaperWords.TITLE.in(language) + " " + number + " · " + matterNumber,
                decidedAt);
    }

    private List<Paper.Block> blocks(Locale language) {
        List<Paper.Block> blocks = new ArrayList<>();
        if (supersedes != null) {
            blocks.add(new Paper.Notice(PaperWords.SUPERSEDES.in(language).formatted(supersedes)));
        }
        blocks.add(facts(language));
        part(blocks, PaperWords.LEGAL_BASIS.in(language), legalBasis);
        part(blocks, PaperWords.DECIDES.in(language), text);
        counted(language).ifPresent(words -> part(blocks, PaperWords.HOW.in(language), words));
        if (!actions.isEmpty()) {
            blocks.add(new Paper.Heading(PaperWords.ACTIONS.in(language)));
            blocks.add(table(language));
        }
        if (!copies.isEmpty()) {
            blocks.add(new Paper.Heading(PaperWords.COPIES.in(language)));
            blocks.add(new Paper.Items(in(copies, language)));
        }
        return blocks;
    }

    private static void part(List<Paper.Block> blocks, String heading, String text) {
        blocks.add(new Paper.Heading(heading));
        blocks.add(new Paper.Prose(text));
    }

    private Paper.Facts facts(Locale language) {
        List<Paper.Fact> facts = new ArrayList<>();
        facts.add(new Paper.Fact(PaperWords.MATTER.in(language), matterNumber));
        if (!alsoAnswers.isEmpty()) {
            facts.add(new Paper.Fact(PaperWords.ALSO_ANSWERS.in(language), String.join(", ", alsoAnswers)));
        }
        facts.add(new Paper.Fact(PaperWords.RAISED_BY.in(language), raiser.in(language)));
        facts.add(new Paper.Fact(PaperWords.RAISED_ON.in(language), PaperDates.day(raisedOn, language)));
        facts.add(new Paper.Fact(PaperWords.AREA.in(language), area.in(language)));
        return new Paper.Facts(facts);
    }

    private Optional<String> counted(Locale language) {
        if (votes != null) {
            return Optional.of(PaperWords.VOTES
                    .in(language)
                    .formatted(
                            PaperDates.number(members, language),
                            PaperDates.number(votes.present(), language),
                            PaperDates.number(votes.inFavour(), language),
                            PaperDates.number(votes.against(), language),
                            PaperDates.number(votes.abstained(), language)));
        }
        return agreed.isEmpty()
                ? Optional.empty()
                : Optional.of(PaperWords.AGREED.in(language).formatted(String.join("; ", in(agreed, language))));
    }

    private Paper.Rows table(Locale language) {
        return new Paper.Rows(
                List.of(1, 7, 5, 4),
                List.of(
                        PaperWords.ROW.in(language),
                        PaperWords.ACTION.in(language),
                        PaperWords.WHO.in(language),
                        PaperWords.UNTIL.in(language)),
                actions.stream()
                        .map(action -> List.of(
                                PaperDates.number(action.number(), language),
                                action.text(),
                                action.seat().in(language),
                                PaperDates.day(action.dueOn(), language)))
                        .toList());
    }

    private static List<String> in(List<Words> names, Locale language) {
        return names.stream().map(name -> name.in(language)).toList();
    }
}
