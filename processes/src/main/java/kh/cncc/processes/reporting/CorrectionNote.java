package kh.cncc.processes.reporting;

import java.time.Instant;
import java.util.List;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import org.jspecify.annotations.Nullable;

/**
 * A return for correction, or that a department that had given nothing is asked again.
 *
 * @param unit    the department it went to, null when the whole report went back
 * @param version of the report, or of the department's figures, that was returned; {@link #NOTHING} when there was none
 * @param settled whether the one it went to has sent it on again
 */
public record CorrectionNote(
        long id,
        String fromStep,
        Words fromStepName,
        String toStep,
        Words toStepName,
        @Nullable MechanismId unit,
        @Nullable Words unitName,
        int version,
        String reason,
        Words by,
        Instant at,
        boolean settled,
        List<PinNote> pins) {

    /** In place of a version, when the department was asked again. */
    static final int NOTHING = 0;

    public boolean askedAgain() {
        return version == NOTHING;
    }
}
