package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.tracking.CheckedDocument;
import kh.cncc.engine.tracking.RelationKind;
import kh.cncc.engine.tracking.Relations;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.matters.Places.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raising a matter: by an official of any level, for a seat of theirs. */
@Service
@Transactional
public class Raising {

    /** As many as somebody looks through; more can be added afterwards. */
    public static final int MOST_FILES = 10;

    private final Access access;
    private final Organisation organisation;
    private final Reach reach;
    private final Places places;
    private final MatterDates dates;
    private final RaiseRules rules;
    private final Likeness likeness;
    private final MatterStart starts;
    private final MatterMails mails;
    private final Relations relations;
    private final Audit audit;
    private final RaiseFiles attached;

    Raising(
            Access access,
            Organisation organisation,
            Reach reach,
            Places places,
            MatterDates dates,
            RaiseRules rules,
            Likeness likeness,
            MatterStart starts,
            MatterMails mails,
            Relations relations,
            Audit audit,
            RaiseFiles attached) {
        this.access = access;
        this.organisation = organisation;
        this.reach = reach;
        this.places = places;
        this.dates = dates;
        this.rules = rules;
        this.likeness = likeness;
        this.starts = starts;
        this.mails = mails;
        this.relations = relations;
        this.audit = audit;
        this.attached = attached;
    }

    /** What the form offers; no seat to somebody who has none. */
    @Transactional(readOnly = true)
    public RaisePage page(Actor actor) {
        return new RaisePage(access.seats(actor).stream()
                .map(HeldSeat::seat)
                .map(this::raiserSeat)
                .toList());
    }

    private RaisePage.RaiserSeat raiserSeat(Seat seat) {
        return new RaisePage.RaiserSeat(
                seat.id(),
                seat.label(),
                organisation.area(seat.area()),
                Arrays.stream(Urgency.values())
                        .map(urgency -> term(seat, urgency))
                        .toList());
    }

    private RaisePage.Term term(Seat seat, Urgency urgency) {
        Place first = places.entry(seat, urgency, seat.area(), Topic.OTHER);
        return new RaisePage.Term(
                urgency, first.level(), first.mechanism().name(), dates.answerDue(first.mechanism(), urgency));
    }

    /** Areas whose name or code has the text in it, of those that a matter may be raised for. */
    @Transactional(readOnly = true)
    public List<Area> areas(Actor actor, SeatId seat, String text, int offset, int limit) {
        standing(actor, seat);
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return within(organisation.area(organisation.seat(seat).area()))
                .filter(area -> area.name().en().toLowerCase(Locale.ROOT).contains(wanted)
                        || area.name().km().contains(wanted)
                        || area.code().toLowerCase(Locale.ROOT).startsWith(wanted))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private Stream<Area> within(Area area) {
        return Stream.concat(
                Stream.of(area), organisation.parts(area.code()).stream().flatMap(this::within));
    }

    /**
     * Matters that this may be a double of, or that are like it, the nearest first; of those that the official may not see, without a
     * word. Nothing to somebody who cannot raise one.
     */
    @Transactional(readOnly = true)
    public List<SimilarMatter> similar(Actor actor, RaiseForm draft) {
        Topic topic = draft.topic();
        return topic == null || access.seats(actor).isEmpty()
                ? List.of()
                : likeness.toDraft(
                        actor,
                        topic,
                        draft.area() == null ? "" : draft.area(),
                        List.of(draft.subject(), draft.asked()));
    }

    /** Files it without any file. */
    public RaiseResult raise(Actor actor, RaiseForm form) {
        return raise(actor, form, List.of());
    }

    /**
     * Files it with what was attached; a receipt with its number and the day of the answer goes to the raiser. Files were looked at
     * before: here the number is held, and nobody else gets one meanwhile.
     */
    public RaiseResult raise(Actor actor, RaiseForm form, List<CheckedDocument> files) {
        List<FieldProblem> problems = new ArrayList<>(rules.check(actor, form));
        problems.addAll(attached.check(files));
        if (!problems.isEmpty()) {
            return new RaiseResult.Invalid(problems);
        }
        CaseId from = form.fromCase();
        if (from != null) {
            reach.require(actor, from);
        }
        SeatId seat = Objects.requireNonNull(form.seat());
        Standing as = standing(actor, seat);
        MatterFacts matter = starts.write(written(actor, form));
        audit.record(new Act(
                matter.caseId(),
                "matter-raised",
                actor,
                seat,
                as,
                Map.of(
                        "level",
                        matter.level().code(),
                        "urgency",
                        matter.urgency().code())));
        if (from != null) {
            relations.note(matter.caseId(), from, RelationKind.CAME_FROM, actor);
        }
        attached.add(actor, matter.caseId(), files);
        mails.receipt(matter);
        starts.start(matter);
        return new RaiseResult.Raised(matter.id(), matter.caseId(), matter.number(), matter.answerDue());
    }

    private MatterStart.NewMatter written(Actor actor, RaiseForm form) {
        Seat raiser = organisation.seat(Objects.requireNonNull(form.seat()));
        Topic topic = Objects.requireNonNull(form.topic());
        Urgency urgency = Objects.requireNonNull(form.urgency());
        String area = Objects.requireNonNull(form.area());
        return new MatterStart.NewMatter(
                topic,
                urgency,
                confidentiality(urgency, form),
                area,
                form.subject().strip(),
                form.account().strip(),
                form.asked().strip(),
                actor.id(),
                raiser,
                form.fromCase(),
                places.entry(raiser, urgency, area, topic),
                CameBy.RAISED,
                null);
    }

    /** Rule: a matter of a child at risk is seen by few, whatever was chosen. */
    private static Confidentiality confidentiality(Urgency urgency, RaiseForm form) {
        Confidentiality chosen = Objects.requireNonNull(form.confidentiality());
        return urgency == Urgency.CHILD_AT_RISK && chosen == Confidentiality.ORDINARY
                ? Confidentiality.RESTRICTED
                : chosen;
    }

    private Standing standing(Actor actor, SeatId seat) {
        return access.standing(actor, seat).orElseThrow(() -> new Refused("refused.matter"));
    }
}
