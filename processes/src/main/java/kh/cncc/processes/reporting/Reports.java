package kh.cncc.processes.reporting;

import java.util.List;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.AuditEntry;
import kh.cncc.engine.workflow.Diagram;
import org.springframework.stereotype.Service;

/** Reports to read, each by those who may. */
@Service
public class Reports {

    Reports() {}

    public ReportPage report(Actor actor, ReportId id) {
        throw new IllegalStateException("not built yet");
    }

    /** By its code, for links: PR-2026-11-BTB. */
    public Optional<ReportId> byCode(String code) {
        throw new IllegalStateException("not built yet");
    }

    /** A version with all its figures. */
    public ReportVersion version(Actor actor, ReportId id, int number) {
        throw new IllegalStateException("not built yet");
    }

    /** Exactly the figures that differ. */
    public Changes changes(Actor actor, ReportId id, int from, int to) {
        throw new IllegalStateException("not built yet");
    }

    /** Each act with the name and the seat held at that time, oldest first. */
    public List<AuditEntry> timeline(Actor actor, ReportId id) {
        throw new IllegalStateException("not built yet");
    }

    /** The model with the active steps. */
    public Optional<Diagram> diagram(Actor actor, ReportId id) {
        throw new IllegalStateException("not built yet");
    }
}
