package kh.cncc.processes.matters;

import java.time.LocalDate;
import java.util.HashMap;
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
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Official;
import kh.cncc.engine.organisation.Organisation;

/** A mail about a matter: its number, who has it, by when, and a link; never what it is about. It leaves only to who may still see it. */
class MatterMail implements MailKind {

    static final String RECEIPT = "matter-receipt";
    static final String ARRIVED = "matter-arrived";
    static final String CAME_UP = "matter-came-up";
    static final String LAPSED = "matter-lapsed";
    static final String ASKED = "matter-asked";
    static final String INTERIM = "matter-interim";
    static final String RETURNED = "matter-returned";
    static final String JOINED = "matter-joined";

    private final String key;
    private final Reach reach;
    private final MatterRows matters;
    private final Organisation organisation;

    MatterMail(String key, Reach reach, MatterRows matters, Organisation organisation) {
        this.key = key;
        this.reach = reach;
        this.matters = matters;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<String> placeholders() {
        return Set.of("number", "mechanism", "due", "answerDue");
    }

    @Override
    public Optional<MailContent> compose(OutgoingMail mail, Official recipient) {
        CaseId id = Objects.requireNonNull(mail.caseId());
        return reach.sees(new Actor(recipient.id(), recipient.username()), id)
                ? Optional.of(MailContent.of(values(mail, matters.ofCase(id))))
                : Optional.empty();
    }

    private Map<String, Object> values(OutgoingMail mail, MatterFacts matter) {
        String mechanism = mail.values().get("mechanism");
        Map<String, Object> values = new HashMap<>();
        values.put("number", matter.number());
        values.put(
                "mechanism",
                organisation
                        .mechanism(mechanism == null ? matter.mechanism() : new MechanismId(Long.parseLong(mechanism)))
                        .name());
        values.put("due", day(mail, "due", matter.dueOn()));
        values.put("answerDue", day(mail, "answerDue", matter.answerDue()));
        values.put("path", "case/" + matter.number());
        return values;
    }

    private static LocalDate day(OutgoingMail mail, String value, LocalDate otherwise) {
        String day = mail.values().get(value);
        return day == null ? otherwise : LocalDate.parse(day);
    }
}
