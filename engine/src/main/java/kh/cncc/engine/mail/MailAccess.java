package kh.cncc.engine.mail;

import java.util.Optional;
import java.util.Set;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Who may see and change what of the mails. Everybody sees their own. */
@Component
class MailAccess {

    private static final Set<String> GENERAL_SECRETARIAT = Set.of("CNCC-GS", "CPM-SECTION", "CPM-OMR", "CPM-ORS");

    private final Access access;
    private final Organisation organisation;

    MailAccess(Access access, Organisation organisation) {
        this.access = access;
        this.organisation = organisation;
    }

    /** Rule: the General Secretariat, which answers for all mail, sees the outbox and words the texts. */
    Optional<HeldSeat> staff(Actor actor) {
        return access.seats(actor).stream()
                .filter(held -> GENERAL_SECRETARIAT.contains(kind(held)))
                .findFirst();
    }

    HeldSeat requireStaff(Actor actor) {
        return staff(actor).orElseThrow(() -> new Refused("refused.mail"));
    }

    /** Rule: the coordinator changes what becomes of a mail, since it is theirs to know who was told. */
    Optional<HeldSeat> coordinator(Actor actor) {
        return access.holding(actor, "CNCC-GS", "coordinator");
    }

    HeldSeat requireCoordinator(Actor actor) {
        return coordinator(actor).orElseThrow(() -> new Refused("refused.mail.coordinator"));
    }

    private String kind(HeldSeat held) {
        return organisation.mechanism(held.seat().mechanism()).kind();
    }
}
