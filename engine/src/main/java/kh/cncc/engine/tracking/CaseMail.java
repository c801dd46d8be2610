package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.CASE_FILE;

import java.util.Map;
import java.util.Objects;
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

/** A mail that says that there is something in a case, and where; never what. It leaves only to who may still see the case. */
class CaseMail implements MailKind {

    static final String MENTION = "case-mention";
    static final String NEWS = "case-news";

    private final String key;
    private final DSLContext db;
    private final Reach reach;

    CaseMail(String key, DSLContext db, Reach reach) {
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
        return Set.of("case");
    }

    @Override
    public Optional<MailContent> compose(OutgoingMail mail, Official recipient) {
        CaseId id = Objects.requireNonNull(mail.caseId());
        if (!reach.sees(new Actor(recipient.id(), recipient.username()), id)) {
            return Optional.empty();
        }
        String number = db.select(CASE_FILE.NUMBER)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(id.value()))
                .fetchSingle(CASE_FILE.NUMBER);
        return Optional.of(MailContent.of(Map.of("case", number, "path", "case/" + number)));
    }
}
