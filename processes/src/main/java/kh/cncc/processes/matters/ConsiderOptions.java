package kh.cncc.processes.matters;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.SeatId;
import org.jspecify.annotations.Nullable;

/**
 * What whoever considers a matter may choose from.
 *
 * @param departments that it may be referred to, or ministries where the nation considers it
 * @param seats       that may be asked for information: the raiser first
 * @param below       to which it may be handed down
 * @param next        to whom it goes when it is escalated; null at the top
 * @param askUntil    the day by which an answer is usual
 */
public record ConsiderOptions(
        List<Department> departments,
        List<AskedSeat> seats,
        List<Lower> below,
        @Nullable Words next,
        @Nullable Level nextLevel,
        LocalDate askUntil,
        LocalDate referUntil) {

    /** A department of the area, or a ministry. */
    public record Department(MechanismId id, Words name) {}

    /** A seat that knows of the matter. */
    public record AskedSeat(SeatId id, Words label) {}

    /** A mechanism below. */
    public record Lower(MechanismId id, Level level, Words name) {}
}
