package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document is there for, in words; of one that was just added there is nothing to say. */
final class DocumentPurpose {

    private static final Pattern DECISION = Pattern.compile("decision-(?:pdf|docx)-(km|en)-\\d+");
    private static final Pattern EVIDENCE = Pattern.compile("evidence-\\d+");

    private DocumentPurpose() {}

    static Optional<String> words(String purpose) {
        Matcher decision = DECISION.matcher(purpose);
        if (decision.matches()) {
            return Optional.of(text("document.purpose.decision." + decision.group(1)));
        }
        return EVIDENCE.matcher(purpose).matches() ? Optional.of(text("document.purpose.evidence")) : Optional.empty();
    }
}
