package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.MATTER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.CaseIndex;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.database.AtOnce;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.sealing.Sealing;
import kh.cncc.engine.workflow.Procedures;
import kh.cncc.processes.matters.Places.Place;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down a new matter, and starts its procedure. */
@Component
class MatterStart {

    private static final String KIND = "matter";

    private final DSLContext db;
    private final Clock clock;
    private final Cases cases;
    private final CaseIndex index;
    private final Sealing sealing;
    private final MatterNumbers numbers;
    private final MatterDates dates;
    private final MatterStays stays;
    private final MatterReach reach;
    private final MatterRows matters;
    private final Procedures procedures;

    MatterStart(
            DSLContext db,
            Clock clock,
            Cases cases,
            CaseIndex index,
            Sealing sealing,
            MatterNumbers numbers,
            MatterDates dates,
            MatterStays stays,
            MatterReach reach,
            MatterRows matters,
            Procedures procedures) {
        this.db = db;
        this.clock = clock;
        this.cases = cases;
        this.index = index;
        this.sealing = sealing;
        this.numbers = numbers;
        this.dates = dates;
        this.stays = stays;
        this.reach = reach;
        this.matters = matters;
        this.procedures = procedures;
    }

    /**
     * A matter that is not in the books yet.
     *
     * @param answerDue the day that was promised already, for a part of another matter; null for a new promise
     */
    record NewMatter(
            Topic topic,
            Urgency urgency,
            Confidentiality confidentiality,
            String area,
            String subject,
            String account,
            String asked,
            OfficialId raisedBy,
            Seat raiser,
            @Nullable CaseId fromCase,
            Place place,
            CameBy cameBy,
            @Nullable LocalDate answerDue) {}

    MatterFacts write(NewMatter matter) {
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(matter.confidentiality(), today);
        CaseId caseId = cases.open(number, KIND, matter.raiser().mechanism(), matter.confidentiality());
        Place place = matter.place();
        LocalDate due = dates.levelDue(caseId, place.level(), place.mechanism(), matter.urgency(), today);
        MatterFacts written = insert(matter, caseId, number, due);
        stays.arrive(
                written.id(), matter.cameBy(), place.level(), place.mechanism().id(), due);
        reach.raised(caseId, matter.confidentiality(), matter.raiser().id(), matter.area());
        AtOnce.execute(
                db,
                index.describing(
                        caseId,
                        matter.confidentiality(),
                        written.state().code(),
                        matter.subject(),
                        matter.area(),
                        List.of(matter.account(), matter.asked())));
        return written;
    }

    private MatterFacts insert(NewMatter matter, CaseId caseId, String number, LocalDate due) {
        Place place = matter.place();
        LocalDate today = LocalDate.now(clock);
        LocalDate promised = matter.answerDue();
        MatterFacts written = db.insertInto(MATTER)
                .set(MATTER.CASE_ID, caseId.value())
                .set(MATTER.NUMBER, number)
                .set(MATTER.TOPIC, matter.topic().code())
                .set(MATTER.URGENCY, matter.urgency().code())
                .set(MATTER.CONFIDENTIALITY, matter.confidentiality().code())
                .set(MATTER.AREA_CODE, matter.area())
                .set(MATTER.SUBJECT, sealing.seal(caseId, MatterColumns.SUBJECT, matter.subject()))
                .set(MATTER.ACCOUNT, sealing.seal(caseId, MatterColumns.ACCOUNT, matter.account()))
                .set(MATTER.ASKED, sealing.seal(caseId, MatterColumns.ASKED, matter.asked()))
                .set(MATTER.RAISED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(MATTER.RAISED_ON, today)
                .set(MATTER.RAISED_BY, matter.raisedBy().value())
                .set(MATTER.RAISER_SEAT, matter.raiser().id().value())
                .set(MATTER.RAISER_MECHANISM, matter.raiser().mechanism().value())
                .set(
                        MATTER.FROM_CASE,
                        matter.fromCase() == null ? null : matter.fromCase().value())
                .set(MATTER.LEVEL, place.level().code())
                .set(MATTER.MECHANISM_ID, place.mechanism().id().value())
                .set(
                        MATTER.STATE,
                        (place.level() == Level.SECRETARIAT ? MatterState.CHOOSING : MatterState.CONSIDERED).code())
                .set(MATTER.COUNTS_FROM, today)
                .set(MATTER.DUE_ON, due)
                .set(
                        MATTER.ANSWER_DUE,
                        promised == null ? dates.answerDue(place.mechanism(), matter.urgency()) : promised)
                .returningResult(MatterFacts.FIELDS)
                .fetchSingle(MatterFacts::of);
        matters.opened(written);
        return written;
    }

    /** From here on the model says what happens. */
    void start(MatterFacts matter) {
        procedures.start(
                MatterModel.MATTER,
                matter.caseId(),
                matter.number(),
                matter.mechanism(),
                Map.of(
                        "matterId", matter.id().value(),
                        "level", matter.level().code(),
                        "urgency", matter.urgency().code(),
                        "countsFrom", matter.countsFrom().toString(),
                        "raiserSeatId", matter.raiserSeat().value()));
    }
}
