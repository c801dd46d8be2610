package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How matters go, counted over those that the official may see. */
@Service
@Transactional(readOnly = true)
public class MatterStatistics {

    /** By what they are about, the most frequent first. */
    public List<MatterCounts> byTopic(Actor actor, StatisticsFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** By the level that they have reached, the lowest first. */
    public List<MatterCounts> byLevel(Actor actor, StatisticsFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** By capital or province, the most first. */
    public List<MatterCounts> byArea(Actor actor, StatisticsFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** All of them in one line. */
    public MatterCounts all(Actor actor, StatisticsFilter filter) {
        throw new UnsupportedOperationException();
    }
}
