package kh.cncc.engine.inbox;

import java.util.Map;
import java.util.Objects;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.workflow.DecisionTables;
import kh.cncc.engine.workflow.TaskEvents.Opened;
import org.springframework.stereotype.Component;

/**
 * Finds the seat of a new task by the decision table of its procedure, which knows the step and the kind of mechanism that has the case.
 *
 * <p>Its word for the mechanism is a kind of mechanism, in the area of the case or the nearest one above it, or one of three: {@code CASE} is the
 * mechanism that has the case, {@code UNIT} the one in the variable {@code unitId}, and with {@code SEAT} the other word is no key of a seat
 * but the name of a variable that holds the id of one.
 */
@Component
class TaskSeats {

    private final Organisation organisation;
    private final DecisionTables tables;

    TaskSeats(Organisation organisation, DecisionTables tables) {
        this.organisation = organisation;
        this.tables = tables;
    }

    /** @param area where the task is to be done: that of the case, or of the department or seat that was named */
    record Assigned(Seat seat, String area) {}

    /** @param mechanism the one that has the case */
    Assigned assign(Opened task, Mechanism mechanism) {
        Map<String, Object> rule =
                tables.only(task.rules().seats(), Map.of("step", task.step(), "mechanism", mechanism.kind()));
        String kind = (String) Objects.requireNonNull(rule.get("mechanism"));
        String key = (String) Objects.requireNonNull(rule.get("seat"));
        return switch (kind) {
            case "SEAT" -> {
                Seat seat = organisation.seat(new SeatId(number(task, key)));
                yield new Assigned(seat, seat.area());
            }
            case "UNIT" -> {
                Mechanism unit = organisation.mechanism(new MechanismId(number(task, "unitId")));
                yield inArea(task, unit.kind(), key, unit.area());
            }
            case "CASE" -> inArea(task, mechanism.kind(), key, mechanism.area());
            default -> inArea(task, kind, key, mechanism.area());
        };
    }

    private Assigned inArea(Opened task, String kind, String key, String area) {
        Seat seat = organisation
                .seat(kind, key, area)
                .orElseThrow(() -> new IllegalStateException(
                        "No seat " + kind + "." + key + " for " + task.step() + " in " + area));
        return new Assigned(seat, area);
    }

    private static long number(Opened task, String variable) {
        return ((Number) Objects.requireNonNull(task.variables().get(variable), variable)).longValue();
    }
}
