package kh.cncc.engine.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.organisation.Official;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A mail to oneself in words that are not in use yet. */
@Component
class TrialMail implements MailKind {

    static final String KEY = "trial";

    private final ObjectProvider<MailKind> kinds;

    TrialMail(ObjectProvider<MailKind> kinds) {
        this.kinds = kinds;
    }

    /** Which mail it stands for, and in which words. */
    record Meant(OutgoingMail mail, MailKind kind, Locale language, TextDraft draft) {}

    /** A trial of this mail in these words. */
    static OutgoingMail of(OutgoingMail mail, Locale language, TextDraft draft) {
        return new OutgoingMail(
                mail.recipient(),
                KEY,
                Map.of(
                        "of", mail.kind(),
                        "language", language.getLanguage(),
                        "subject", draft.subject(),
                        "body", draft.body()),
                mail.task(),
                mail.caseId(),
                mail.rule(),
                null);
    }

    Optional<Meant> meant(OutgoingMail trial) {
        Map<String, String> values = trial.values();
        TaskId task = trial.task();
        CaseId caseId = trial.caseId();
        if (task == null || caseId == null) {
            return Optional.empty();
        }
        return kinds.stream()
                .filter(kind -> kind.key().equals(values.get("of")))
                .findFirst()
                .map(kind -> new Meant(
                        kind.trial(trial.recipient(), task, caseId),
                        kind,
                        Locale.of(values.getOrDefault("language", "km")),
                        new TextDraft(values.getOrDefault("subject", ""), values.getOrDefault("body", ""))));
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<String> placeholders() {
        return Set.of();
    }

    @Override
    public Optional<MailContent> compose(OutgoingMail mail, Official recipient) {
        return Optional.empty();
    }
}
