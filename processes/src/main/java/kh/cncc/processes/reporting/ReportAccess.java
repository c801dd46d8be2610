package kh.cncc.processes.reporting;

import static kh.cncc.processes.db.Tables.REPORT;
import static kh.cncc.processes.db.Tables.REPORT_UNIT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who may see which part of which report. Each rule has a name and a reason. */
@Component
class ReportAccess {

    /** The council of a province, its secretariat and the WCCC, which work on one report together. */
    private static final Set<String> COUNCIL = Set.of("CP-CNCC", "CP-CNCC-SEC", "CP-WCCC", "CP-WCCC-TEAM");

    private static final Set<String> GENERAL_SECRETARIAT = Set.of("CNCC-GS", "CPM-SECTION", "CPM-OMR", "CPM-ORS");

    private final Access access;
    private final Organisation organisation;
    private final DSLContext db;

    ReportAccess(Access access, Organisation organisation, DSLContext db) {
        this.access = access;
        this.organisation = organisation;
        this.db = db;
    }

    /** How much of a report somebody may see; later means more. */
    enum Reach {
        NOTHING,
        /** State, dates and tasks, but no figure. */
        PROGRESS,
        /** Besides, what was submitted to the General Secretariat. */
        SUBMITTED,
        /** All of it, drafts included. */
        EVERYTHING
    }

    /** What somebody may see, given the seats that they may act for today. */
    record Reader(List<HeldSeat> seats, boolean nation) {}

    Reader reader(Actor actor) {
        List<HeldSeat> seats = access.seats(actor);
        return new Reader(seats, seats.stream().anyMatch(held -> ofTheNation(held.seat())));
    }

    Reach reach(Actor actor, ReportHeader report) {
        return reach(reader(actor), report);
    }

    Reach reach(Reader reader, ReportHeader report) {
        if (reader.seats().stream().anyMatch(held -> ownReport(held.seat(), report))) {
            return Reach.EVERYTHING;
        }
        if (reader.nation()) {
            return Reach.SUBMITTED;
        }
        boolean contributes = units(report.id()).stream()
                .anyMatch(unit -> reader.seats().stream()
                        .anyMatch(held -> held.seat().mechanism().equals(unit)));
        return contributes ? Reach.PROGRESS : Reach.NOTHING;
    }

    /** @throws Refused when the reader may see less of the report */
    Reach require(Reach least, Actor actor, ReportHeader report) {
        Reach reach = reach(actor, report);
        if (reach.compareTo(least) < 0) {
            throw new Refused("refused.report");
        }
        return reach;
    }

    /**
     * Rule: a department sees its own figures at any time. They are its own; those of the other departments are the
     * secretariat's to compare.
     */
    boolean ownFigures(Actor actor, MechanismId unit) {
        return ownFigures(reader(actor), unit);
    }

    /** The same for many departments, of somebody whose seats are known. */
    boolean ownFigures(Reader reader, MechanismId unit) {
        return reader.seats().stream().anyMatch(held -> held.seat().mechanism().equals(unit));
    }

    /**
     * Rule: the coordinators of the General Secretariat open cycles, since they answer for what comes of them. The seat
     * for which the official does it, if there is one.
     */
    Optional<HeldSeat> coordinating(Actor actor) {
        return access.seats(actor).stream()
                .filter(held -> coordinates(held.seat()))
                .findFirst();
    }

    /** Those of a cycle's reports that the reader may see at least the progress of, in one query. */
    List<ReportHeader> visible(Reader reader, CycleId cycle, List<ReportHeader> reports) {
        if (reader.nation()) {
            return reports;
        }
        Set<ReportId> contributes = db
                .select(REPORT_UNIT.REPORT_ID)
                .from(REPORT_UNIT)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_UNIT.REPORT_ID))
                .where(REPORT.CYCLE_ID.eq(cycle.value()))
                .and(REPORT_UNIT.UNIT_ID.in(reader.seats().stream()
                        .map(held -> held.seat().mechanism().value())
                        .toList()))
                .fetch(row -> new ReportId(row.value1()))
                .stream()
                .collect(Collectors.toSet());
        return reports.stream()
                .filter(report -> contributes.contains(report.id())
                        || reader.seats().stream().anyMatch(held -> ownReport(held.seat(), report)))
                .toList();
    }

    /** @throws Refused unless the official has a seat of the General Secretariat or presides over CNCC */
    void requireNation(Actor actor) {
        if (!reader(actor).nation()) {
            throw new Refused("refused.national");
        }
    }

    /** @throws Refused when the official has no seat at all */
    Reader requireSeat(Actor actor) {
        Reader reader = reader(actor);
        if (reader.seats().isEmpty()) {
            throw new Refused("refused.no-seat");
        }
        return reader;
    }

    /**
     * Rule: a report belongs to the council of its own province, or to its ministry. Battambang works on its draft in
     * peace; Kampot does not read it.
     */
    private boolean ownReport(Seat seat, ReportHeader report) {
        return seat.mechanism().equals(report.mechanism())
                || (COUNCIL.contains(kind(seat)) && seat.area().equals(report.areaCode()));
    }

    /**
     * Rule: the General Secretariat and the president of CNCC see what was submitted to them, and progress everywhere.
     * A draft is nobody's word yet.
     */
    private boolean ofTheNation(Seat seat) {
        String kind = kind(seat);
        return GENERAL_SECRETARIAT.contains(kind)
                || (kind.equals("CNCC") && seat.key().equals("president"));
    }

    private boolean coordinates(Seat seat) {
        return switch (kind(seat)) {
            case "CNCC-GS" -> seat.key().equals("coordinator");
            case "CPM-SECTION" -> seat.key().equals("chief");
            case "CPM-OMR" -> true;
            default -> false;
        };
    }

    private String kind(Seat seat) {
        Mechanism mechanism = organisation.mechanism(seat.mechanism());
        return mechanism.kind();
    }

    private Set<MechanismId> units(ReportId id) {
        return db
                .select(REPORT_UNIT.UNIT_ID)
                .from(REPORT_UNIT)
                .where(REPORT_UNIT.REPORT_ID.eq(id.value()))
                .fetch(row -> new MechanismId(row.value1()))
                .stream()
                .collect(Collectors.toSet());
    }
}
