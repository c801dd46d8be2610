package kh.cncc.processes.demo;

import static kh.cncc.engine.db.Tables.SEAT;

import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.inbox.Inbox;
import kh.cncc.engine.inbox.TaskLine;
import kh.cncc.engine.organisation.Holder;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Finds who does what: the open tasks of a case, and the holder of a seat or whoever stands in for it. */
@Component
@ConditionalOnProperty(name = "cncc.demo", havingValue = "true")
class Cast {

    private final DSLContext db;
    private final Inbox inbox;
    private final Organisation organisation;

    Cast(DSLContext db, Inbox inbox, Organisation organisation) {
        this.db = db;
        this.inbox = inbox;
        this.organisation = organisation;
    }

    /** A task with the official who may do it. */
    record Part(TaskLine task, Actor actor) {}

    List<Part> open(CaseId id, String step) {
        return inbox.ofCase(id).stream()
                .filter(task -> task.state().equals("open") && task.step().equals(step))
                .map(task -> new Part(task, actor(task.seat())))
                .toList();
    }

    Part one(CaseId id, String step) {
        List<Part> open = open(id, step);
        if (open.size() != 1) {
            throw new IllegalStateException(open.size() + " open tasks " + step + " in case " + id.value());
        }
        return open.getFirst();
    }

    Actor coordinator() {
        return actor(
                organisation.seat("CNCC-GS", "coordinator", "KH").orElseThrow().id());
    }

    MechanismId unit(String kind, String area) {
        return organisation.mechanism(kind, area).orElseThrow().id();
    }

    /** Which department a task of this seat is for. */
    String kindOf(Part part) {
        return organisation
                .mechanism(organisation.seat(part.task().seat()).mechanism())
                .kind();
    }

    /** Whoever does the work of a seat. */
    Actor actor(SeatId seat) {
        Holder holder = hands(seat).orElseThrow(() -> new IllegalStateException("Nobody for seat " + seat.value()));
        return new Actor(holder.official().id(), holder.official().username());
    }

    /** Whether anybody does. */
    boolean isActedFor(SeatId seat) {
        return hands(seat).isPresent();
    }

    private Optional<Holder> hands(SeatId seat) {
        return organisation.holder(seat).or(() -> deputy(seat));
    }

    private Optional<Holder> deputy(SeatId seat) {
        return db.select(SEAT.DEPUTY_SEAT_ID)
                .from(SEAT)
                .where(SEAT.ID.eq(seat.value()))
                .and(SEAT.DEPUTY_SEAT_ID.isNotNull())
                .fetchOptional(row -> new SeatId(row.value1()))
                .flatMap(organisation::holder);
    }
}
