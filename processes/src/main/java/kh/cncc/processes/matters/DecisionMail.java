package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_ACTION;
import static kh.cncc.processes.db.Tables.MATTER;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.mail.MailContent;
import kh.cncc.engine.mail.MailKind;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.Official;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** That a matter was decided, or what a decision gives to do: numbers, a day and a link, and nothing of what is in it. */
class DecisionMail implements MailKind {

    static final String DECIDED = "matter-decided";
    static final String COPY = "decision-copy";
    static final String GIVEN = "action-given";
    static final String DROPPED = "action-dropped";

    /** Names of values: the ids of decision and action. */
    static final String OF_DECISION = "decision";

    static final String OF_ACTION = "action";

    private final String key;
    private final DSLContext db;
    private final Reach reach;

    DecisionMail(String key, DSLContext db, Reach reach) {
        this.key = key;
        this.db = db;
        this.reach = reach;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<String> placeholders() {
        return key.equals(GIVEN) ? Set.of("number", "decision", "due") : Set.of("number", "decision");
    }

    /** It leaves only to who may still see the case and, of an action, while that is open. */
    @Override
    public Optional<MailContent> compose(OutgoingMail mail, Official recipient) {
        CaseId id = mail.caseId();
        if (id == null || !reach.sees(new Actor(recipient.id(), recipient.username()), id)) {
            return Optional.empty();
        }
        Map<String, Object> values = new HashMap<>(Map.of("number", number(id), "decision", "…", "due", "…"));
        if (!decision(mail.values().get(OF_DECISION), values)
                || !action(mail.values().get(OF_ACTION), values)) {
            return Optional.empty();
        }
        return Optional.of(MailContent.of(values));
    }

    private String number(CaseId id) {
        return db.select(MATTER.NUMBER)
                .from(MATTER)
                .where(MATTER.CASE_ID.eq(id.value()))
                .fetchOptional(MATTER.NUMBER)
                .orElse("…");
    }

    private boolean decision(@Nullable String id, Map<String, Object> values) {
        if (id == null) {
            return true;
        }
        String number = db.select(DECISION.NUMBER)
                .from(DECISION)
                .where(DECISION.ID.eq(Long.valueOf(id)))
                .fetchOne(DECISION.NUMBER);
        if (number == null) {
            return false;
        }
        values.put("decision", number);
        values.put("path", "decision/" + number);
        return true;
    }

    private boolean action(@Nullable String id, Map<String, Object> values) {
        if (id == null) {
            return true;
        }
        return db.select(DECISION_ACTION.DUE_ON)
                .from(DECISION_ACTION)
                .where(DECISION_ACTION.ID.eq(Long.valueOf(id)))
                .and(DECISION_ACTION.STATE.eq(ActionState.OPEN.code()))
                .fetchOptional(DECISION_ACTION.DUE_ON)
                .map(due -> values.put("due", due))
                .isPresent();
    }
}
