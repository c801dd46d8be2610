package kh.cncc.processes.reporting;

import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.workflow.Diagram;
import kh.cncc.processes.indicators.IndicatorId;
import kh.cncc.processes.indicators.Split;
import org.springframework.stereotype.Service;

/** The national report: consolidated from the accepted reports, checked, approved, published; traced back. */
@Service
public class Consolidations {

    Consolidations() {}

    /** The screen of consolidateReport, and of the national decisions (decideNational). Makes the draft if there is none. */
    public Page<ConsolidationPage> page(Actor actor, TaskId task) {
        throw new IllegalStateException("not built yet");
    }

    /** A consolidation to read. */
    public ConsolidationPage consolidation(Actor actor, ConsolidationId id) {
        throw new IllegalStateException("not built yet");
    }

    /** Those of a cycle that the official may read, newest first. */
    public List<ConsolidationLine> ofCycle(Actor actor, CycleId cycle) {
        throw new IllegalStateException("not built yet");
    }

    /** Saves the draft's summary; {@code revision} is the one it was read with ({@code theirs.summary()} on conflict). */
    public WordsResult saveSummary(Actor actor, TaskId task, String summary, int revision) {
        throw new IllegalStateException("not built yet");
    }

    /** Takes the accepted reports in as they are now, and sends the national report on. */
    public ConsolidateResult submit(Actor actor, TaskId task, String summary, String gapsReason) {
        throw new IllegalStateException("not built yet");
    }

    /** Check, approve or endorse, or return with a reason (no pins: {@code Decision.back(step, reason, List.of())}). */
    public DecideResult decide(Actor actor, TaskId task, Decision decision) {
        throw new IllegalStateException("not built yet");
    }

    /** Every figure that is in a national figure, and every one that is missing from it. */
    public List<TraceLine> trace(Actor actor, ConsolidationId id, IndicatorId indicator, Split split) {
        throw new IllegalStateException("not built yet");
    }

    /** Where the national report is now. */
    public List<Position> positions(Actor actor, CycleId cycle) {
        throw new IllegalStateException("not built yet");
    }

    public List<AuditEntry> timeline(Actor actor, CycleId cycle) {
        throw new IllegalStateException("not built yet");
    }

    public Optional<Diagram> diagram(Actor actor, CycleId cycle) {
        throw new IllegalStateException("not built yet");
    }
}
