package kh.cncc.engine.sealing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what is missing and what to do, instead of a stack trace. */
class KeysMissingAnalysis extends AbstractFailureAnalyzer<KeysMissing> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, KeysMissing cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put the file with the keys back from where it was saved, or name the right one: cncc.keys in config/application.yaml,"
                        + " or CNCC_KEYS in the environment. Without it what is confidential cannot be opened by anybody.",
                cause);
    }
}
