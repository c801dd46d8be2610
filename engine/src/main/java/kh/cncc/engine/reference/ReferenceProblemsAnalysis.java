package kh.cncc.engine.reference;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Whoever starts the program with wrong reference files reads the list of what is wrong, not a stack trace. */
class ReferenceProblemsAnalysis extends AbstractFailureAnalyzer<ReferenceProblems> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ReferenceProblems cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct these lines of the files in the config folder and start again.", cause);
    }
}
