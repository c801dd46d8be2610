package kh.cncc.processes.matters;

import java.time.LocalDate;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.SeatId;

/**
 * What the form for raising a matter offers.
 *
 * @param seats that the official may raise it for
 */
public record RaisePage(List<RaiserSeat> seats) {

    /**
     * A seat.
     *
     * @param area the largest area that a matter may be raised for
     */
    public record RaiserSeat(SeatId id, Words label, Area area, List<Term> terms) {}

    /**
     * What an urgency means for a matter that is raised today.
     *
     * @param first     the level that it would come to first
     * @param answerDue until when there would be an answer
     */
    public record Term(Urgency urgency, Level first, Words mechanism, LocalDate answerDue) {}
}
