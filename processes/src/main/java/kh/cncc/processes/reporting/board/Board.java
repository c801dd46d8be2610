package kh.cncc.processes.reporting.board;

import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.Organisation;
import org.springframework.stereotype.Service;

/** For whom there is a board, and of which areas. */
@Service
public class Board {

    private final BoardAccess access;
    private final Organisation organisation;

    Board(BoardAccess access, Organisation organisation) {
        this.access = access;
        this.organisation = organisation;
    }

    /** Whether the official has a board at all. */
    public boolean mayLook(Actor actor) {
        return access.scope(actor).isPresent();
    }

    /** Whether the board is of the whole nation. */
    public boolean ofTheNation(Actor actor) {
        return access.require(actor).nation();
    }

    /** The capital and provinces that the official's board is of, by their English names. */
    public List<Area> provinces(Actor actor) {
        BoardScope scope = access.require(actor);
        return organisation.provinces().stream()
                .filter(area -> scope.covers(area.code()))
                .toList();
    }
}
