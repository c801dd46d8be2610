package kh.cncc.processes.matters;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.engine.tracking.CaseExport;
import kh.cncc.engine.tracking.CaseHead;
import kh.cncc.engine.tracking.CaseHeads;
import kh.cncc.engine.tracking.CaseSearch;
import kh.cncc.engine.tracking.Closed;
import kh.cncc.engine.tracking.CommentResult;
import kh.cncc.engine.tracking.Comments;
import kh.cncc.engine.tracking.DocumentId;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.MentionLine;
import kh.cncc.engine.tracking.OpenResult;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.engine.tracking.Participants;
import kh.cncc.engine.tracking.Relations;
import kh.cncc.engine.tracking.SavedSearch;
import kh.cncc.engine.tracking.SavedSearches;
import kh.cncc.engine.tracking.SearchFilter;
import kh.cncc.engine.tracking.Timelines;
import kh.cncc.engine.tracking.Watching;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.boot.test.context.TestComponent;

/** Every way in which somebody may come to know of a matter, each tried, with what it let them see. */
@TestComponent
class WaysOfSeeing {

    private final Matters matters;
    private final MatterStatistics statistics;
    private final Raising raising;
    private final DecisionRegister decisions;
    private final CaseSearch search;
    private final CaseHeads heads;
    private final SavedSearches saved;
    private final Openings openings;
    private final Timelines timelines;
    private final Comments comments;
    private final Documents documents;
    private final Participants participants;
    private final Relations relations;
    private final Watching watching;
    private final CaseExport export;

    WaysOfSeeing(
            Matters matters,
            MatterStatistics statistics,
            Raising raising,
            DecisionRegister decisions,
            CaseSearch search,
            CaseHeads heads,
            SavedSearches saved,
            Openings openings,
            Timelines timelines,
            Comments comments,
            Documents documents,
            Participants participants,
            Relations relations,
            Watching watching,
            CaseExport export) {
        this.matters = matters;
        this.statistics = statistics;
        this.raising = raising;
        this.decisions = decisions;
        this.search = search;
        this.heads = heads;
        this.saved = saved;
        this.openings = openings;
        this.timelines = timelines;
        this.comments = comments;
        this.documents = documents;
        this.participants = participants;
        this.relations = relations;
        this.watching = watching;
        this.export = export;
    }

    /**
     * What somebody looks for.
     *
     * @param raiser   who raised it, and writes comments in it
     * @param other    a case that everyone may see and that it is related to
     * @param document that was added to it
     * @param word     that stands in nothing else
     */
    record Sought(MatterHeader matter, Actor raiser, RaiseForm form, CaseId other, DocumentId document, String word) {

        CaseId caseId() {
            return matter.caseId();
        }

        String number() {
            return matter.number();
        }
    }

    /** By its number, its page, in lists and counts, and by whatever belongs to it. */
    Map<String, Boolean> known(Actor reader, Sought sought) {
        Map<String, Boolean> ways = new TreeMap<>();
        MatterId id = sought.matter().id();
        CaseId caseId = sought.caseId();
        ways.put("opening", opens(reader, caseId));
        ways.put("page", can(() -> matters.matter(reader, id)));
        ways.put("page by number", matters.byNumber(reader, sought.number()).isPresent());
        ways.put("path", can(() -> matters.path(reader, id)));
        ways.put("picture", can(() -> matters.diagram(reader, id)));
        ways.put("register", listed(reader, sought, sought.number()));
        ways.put("count", matters.count(reader, text(sought.number())) > 0);
        ways.put("statistics", counted(reader, sought.matter()) > 0);
        ways.put("search", found(reader, sought, sought.number()));
        ways.put("search count", foundByCount(reader, sought.number()));
        ways.put("saved search", foundAgain(reader, sought));
        ways.put("case by number", heads.byNumber(reader, sought.number()).isPresent());
        ways.put("case", can(() -> heads.head(reader, caseId)));
        ways.put("timeline", can(() -> timelines.page(reader, caseId, 0, 50)));
        ways.put("timeline count", can(() -> timelines.count(reader, caseId)));
        ways.put("documents", can(() -> documents.list(reader, caseId)));
        ways.put("document", can(() -> documents.line(reader, sought.document())));
        ways.put("content", can(() -> documents.write(reader, sought.document(), OutputStream.nullOutputStream())));
        ways.put("preview", can(() -> documents.preview(reader, sought.document())));
        ways.put("comments", can(() -> comments.page(reader, caseId, 0, 50)));
        ways.put("comment count", can(() -> comments.count(reader, caseId)));
        ways.put("participants", can(() -> participants.list(reader, caseId)));
        ways.put("relations", can(() -> relations.list(reader, caseId)));
        ways.put("relation from another case", related(reader, sought));
        ways.put("watch list", watched(reader, caseId));
        ways.put("export", can(() -> exported(reader, caseId)));
        ways.put("named by the raiser", named(reader, sought));
        return ways;
    }

    /** By its words, which those of a confidential matter are not to be found by. */
    Map<String, Boolean> byWords(Actor reader, Sought sought) {
        return new TreeMap<>(Map.of(
                "register by words", listed(reader, sought, sought.word()),
                "search by words", found(reader, sought, sought.word()),
                "search count by words", foundByCount(reader, sought.word())));
    }

    /** As somebody is shown it who raises the same. */
    Optional<SimilarMatter> similar(Actor reader, Sought sought) {
        return raising.similar(reader, sought.form()).stream()
                .filter(like -> like.id().equals(sought.matter().id()))
                .findFirst();
    }

    /** Through what was decided on it. */
    Map<String, Boolean> decided(Actor reader, Sought sought, DecideResult.Decided decision) {
        DecisionFilter filter = new DecisionFilter(
                decision.number(),
                null,
                null,
                null,
                null,
                null,
                DecisionFilter.Follow.ANY,
                DecisionFilter.Sort.DECIDED,
                true);
        return new TreeMap<>(Map.of(
                "decisions register",
                !decisions.page(reader, filter, 0, 10).isEmpty(),
                "decisions count",
                decisions.count(reader, filter) > 0,
                "decision",
                can(() -> decisions.decision(reader, decision.id())),
                "decision by number",
                decisions.byNumber(reader, decision.number()).isPresent(),
                "decisions of the matter",
                !decisions.ofMatter(reader, sought.matter().id()).isEmpty(),
                "open actions",
                following(reader, sought)));
    }

    private boolean following(Actor reader, Sought sought) {
        List<OpenAction> open = decisions.openActions(reader, ActionFilter.ALL, 0, 10_000);
        if (decisions.countOpenActions(reader, ActionFilter.ALL) != open.size()) {
            throw new AssertionError("not as many as counted");
        }
        return open.stream().anyMatch(action -> action.matterNumber().equals(sought.number()));
    }

    private boolean opens(Actor reader, CaseId id) {
        return can(() -> {
            if (!(openings.open(reader, id, "For the next meeting of the committee") instanceof OpenResult.Opened)) {
                throw new AssertionError("not opened");
            }
        });
    }

    private boolean listed(Actor reader, Sought sought, String text) {
        return matters.register(reader, text(text), 0, 1_000).stream()
                .anyMatch(line -> line.number().equals(sought.number()));
    }

    private static MatterFilter text(String text) {
        return new MatterFilter(
                MatterFilter.Whose.ALL,
                text,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                MatterFilter.Sort.RAISED,
                true);
    }

    /** Of its day, its area and its topic there is no other. */
    private int counted(Actor reader, MatterHeader matter) {
        LocalDate day = matter.raisedOn();
        return statistics
                .all(reader, new StatisticsFilter(day, day, matter.topic(), null, matter.areaCode(), null))
                .raised();
    }

    private boolean found(Actor reader, Sought sought, String text) {
        return can(() -> search.count(reader, SearchFilter.of(text)))
                && search.find(reader, SearchFilter.of(text), 0, 100).stream()
                        .map(CaseHead::number)
                        .anyMatch(sought.number()::equals);
    }

    private boolean foundByCount(Actor reader, String text) {
        return can(() -> search.find(reader, SearchFilter.of(text), 0, 1))
                && search.count(reader, SearchFilter.of(text)) > 0;
    }

    /** What one saved finds no more than what one types. */
    private boolean foundAgain(Actor reader, Sought sought) {
        if (!can(() -> search.count(reader, SearchFilter.of(sought.number())))) {
            return false;
        }
        saved.save(reader, "My matter", "search?q=" + sought.number());
        SavedSearch kept = saved.mine(reader).getFirst();
        boolean found = found(reader, sought, kept.address().substring("search?q=".length()));
        saved.forget(reader, kept.id());
        return found;
    }

    private boolean related(Actor reader, Sought sought) {
        return can(() -> relations.list(reader, sought.other()))
                && relations.list(reader, sought.other()).stream()
                        .anyMatch(line -> line.other().number().equals(sought.number()));
    }

    private boolean watched(Actor reader, CaseId id) {
        boolean may = can(() -> watching.watch(reader, id));
        boolean watches = watching.watches(reader, id);
        watching.stop(reader, id);
        return may || watches;
    }

    private boolean named(Actor reader, Sought sought) {
        boolean choice = comments.choices(sought.raiser(), sought.caseId(), reader.username()).stream()
                .anyMatch(one -> one.username().equals(reader.username()));
        boolean written = comments.write(sought.raiser(), sought.caseId(), "Please look, @" + reader.username())
                instanceof CommentResult.Written;
        boolean told = comments.unseen(reader).stream().map(MentionLine::number).anyMatch(sought.number()::equals);
        if (choice != written || written != told) {
            throw new AssertionError(
                    "%s: choice %s, written %s, told %s".formatted(reader.username(), choice, written, told));
        }
        return told;
    }

    private void exported(Actor reader, CaseId id) throws java.io.IOException {
        export.write(
                reader,
                id,
                Locale.ENGLISH,
                (key, values) -> Words.same(key),
                TimeConfiguration.ZONE,
                OutputStream.nullOutputStream());
    }

    /** Whether it is let happen. A confidential matter was opened before, so that it is never merely closed. */
    private static boolean can(ThrowingCallable act) {
        try {
            act.call();
            return true;
        } catch (Closed closed) {
            throw new AssertionError("closed to who opened it", closed);
        } catch (Refused refused) {
            return false;
        } catch (Throwable broken) {
            throw new AssertionError(broken);
        }
    }
}
