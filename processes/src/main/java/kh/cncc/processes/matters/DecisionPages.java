package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_COPY;
import static kh.cncc.processes.db.Tables.DECISION_VOICE;
import static kh.cncc.processes.db.Tables.MATTER;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.engine.sealing.Sealing;
import kh.cncc.engine.tracking.Openings;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together everything that belongs to a decision. Who may see it was decided before. */
@Component
class DecisionPages {

    private final DSLContext db;
    private final Organisation organisation;
    private final Access access;
    private final Openings openings;
    private final Sealing sealing;
    private final ActionLines actions;
    private final DecisionFiles files;

    DecisionPages(
            DSLContext db,
            Organisation organisation,
            Access access,
            Openings openings,
            Sealing sealing,
            ActionLines actions,
            DecisionFiles files) {
        this.db = db;
        this.organisation = organisation;
        this.access = access;
        this.openings = openings;
        this.sealing = sealing;
        this.actions = actions;
        this.files = files;
    }

    /** The decision that counts for a matter now: in force, or the last one. */
    private Optional<DecisionId> latest(MatterId id) {
        return db.select(DECISION.ID)
                .from(DECISION)
                .where(DECISION.MATTER_ID.eq(id.value()))
                .and(DECISION.NUMBER.isNotNull())
                .orderBy(DECISION.ID.desc())
                .limit(1)
                .fetchOptional(row -> new DecisionId(row.value1()));
    }

    /** The one that answers a matter: its own, or that on the matter it was joined into. */
    Optional<DecisionId> answering(MatterId id) {
        return latest(lead(id));
    }

    /** The matter that it was joined into, by way of others too; itself where it was not. */
    MatterId lead(MatterId id) {
        MatterId lead = id;
        for (Long next = id.value(); next != null; next = joinedInto(next)) {
            lead = new MatterId(next);
        }
        return lead;
    }

    private @Nullable Long joinedInto(long id) {
        return db.select(MATTER.JOINED_INTO)
                .from(MATTER)
                .where(MATTER.ID.eq(id))
                .fetchOne(MATTER.JOINED_INTO);
    }

    DecisionPage page(Actor actor, DecisionId id) {
        Record row = db.select(DECISION.fields())
                .select(MATTER.CASE_ID, MATTER.NUMBER, MATTER.ID)
                .from(DECISION)
                .join(MATTER)
                .on(MATTER.ID.eq(DECISION.MATTER_ID))
                .where(DECISION.ID.eq(id.value()))
                .fetchSingle();
        CaseId caseId = new CaseId(row.get(MATTER.CASE_ID));
        boolean open = openings.isOpen(actor, caseId);
        DecisionState state = DecisionState.of(row.get(DECISION.STATE));
        SeatId seat = new SeatId(row.get(DECISION.SEAT_ID));
        return new DecisionPage(
                id,
                row.get(DECISION.NUMBER),
                state,
                new MatterId(row.get(MATTER.ID)),
                row.get(MATTER.NUMBER),
                organisation
                        .mechanism(new MechanismId(row.get(DECISION.MECHANISM_ID)))
                        .name(),
                organisation.seat(seat).title(),
                organisation
                        .official(new OfficialId(row.get(DECISION.OFFICIAL_ID)))
                        .name(),
                Standing.valueOf(row.get(DECISION.ON_BEHALF).toUpperCase(Locale.ROOT)),
                row.get(DECISION.DECIDED_ON),
                Mode.of(row.get(DECISION.MODE)),
                votes(row),
                row.get(DECISION.MEMBERS),
                row.get(DECISION.CONSENT_DUE),
                open
                        ? new DecisionPage.DecisionWords(
                                sealing.unseal(caseId, DecisionColumns.TEXT, row.get(DECISION.TEXT)),
                                sealing.unseal(caseId, DecisionColumns.LEGAL_BASIS, row.get(DECISION.LEGAL_BASIS)))
                        : null,
                voices(caseId, id, open),
                actions.of(caseId, id, open),
                copies(id),
                number(row.get(DECISION.SUPERSEDES)),
                supersededBy(id),
                state == DecisionState.DECIDED && access.standing(actor, seat).isPresent(),
                files.of(caseId, id));
    }

    static @Nullable Votes votes(Record row) {
        Integer present = row.get(DECISION.PRESENT);
        return present == null
                ? null
                : new Votes(
                        present,
                        Objects.requireNonNull(row.get(DECISION.VOTES_FOR)),
                        Objects.requireNonNull(row.get(DECISION.VOTES_AGAINST)),
                        Objects.requireNonNull(row.get(DECISION.ABSTAINED)));
    }

    private List<DecisionPage.VoiceLine> voices(CaseId caseId, DecisionId id, boolean open) {
        return db.selectFrom(DECISION_VOICE)
                .where(DECISION_VOICE.DECISION_ID.eq(id.value()))
                .orderBy(DECISION_VOICE.SEAT_ID)
                .fetch(row -> {
                    SeatId seat = new SeatId(row.getSeatId());
                    String remark = row.getRemark();
                    return new DecisionPage.VoiceLine(
                            seat,
                            organisation.seat(seat).label(),
                            row.getVoice() == null ? null : Voice.of(row.getVoice()),
                            open ? sealing.unsealOptional(caseId, DecisionColumns.REMARK, remark) : null,
                            row.getOfficialId() == null
                                    ? null
                                    : organisation
                                            .official(new OfficialId(row.getOfficialId()))
                                            .name(),
                            row.getGivenAt() == null ? null : row.getGivenAt().toInstant());
                });
    }

    private List<Words> copies(DecisionId id) {
        return db.select(DECISION_COPY.MECHANISM_ID)
                .from(DECISION_COPY)
                .where(DECISION_COPY.DECISION_ID.eq(id.value()))
                .orderBy(DECISION_COPY.MECHANISM_ID)
                .fetch(row ->
                        organisation.mechanism(new MechanismId(row.value1())).name());
    }

    private @Nullable String number(@Nullable Long id) {
        return id == null
                ? null
                : db.select(DECISION.NUMBER)
                        .from(DECISION)
                        .where(DECISION.ID.eq(id))
                        .fetchOne(DECISION.NUMBER);
    }

    /** Only once it is in force itself. */
    private @Nullable String supersededBy(DecisionId id) {
        return db.select(DECISION.NUMBER)
                .from(DECISION)
                .where(DECISION.SUPERSEDES.eq(id.value()))
                .and(DECISION.NUMBER.isNotNull())
                .fetchOne(DECISION.NUMBER);
    }
}
