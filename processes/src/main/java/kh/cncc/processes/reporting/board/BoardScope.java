package kh.cncc.processes.reporting.board;

import java.util.Set;
import kh.cncc.engine.access.Refused;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Of which areas somebody sees the board.
 *
 * @param nation all of them, the national level included
 * @param areas  codes of the areas for which they answer
 */
record BoardScope(boolean nation, Set<String> areas) {

    Condition covers(Field<String> area) {
        return nation ? DSL.noCondition() : area.in(areas);
    }

    boolean covers(String area) {
        return nation || areas.contains(area);
    }

    /**
     * The same of one area alone; null leaves it as it is.
     *
     * @throws Refused when it is none of them
     */
    BoardScope narrowedTo(@Nullable String area) {
        if (area == null) {
            return this;
        }
        if (!covers(area)) {
            throw new Refused("refused.board");
        }
        return new BoardScope(false, Set.of(area));
    }
}
