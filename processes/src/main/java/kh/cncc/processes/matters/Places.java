package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.Seat;
import kh.cncc.engine.workflow.DecisionTables;
import org.springframework.stereotype.Component;

/** The mechanisms of the ladder, by level, area and topic. Which level comes when is said by the decision tables. */
@Component
class Places {

    private static final String ENTRY = "matterEntry";
    private static final String LADDER = "matterLadder";
    private static final String COMPETENCE = "matterCompetence";
    private static final String SEATS = "matterSeats";
    private static final String NATION = "KH";
    private static final String PROTECTION_COMMISSION = "NCPC";
    private static final String MINISTRY = "working-group";

    private static final Map<Level, String> KINDS = Map.of(
            Level.COMMUNE, "CCWC",
            Level.DISTRICT, "MDK-WCCC",
            Level.PROVINCE, "CP-WCCC",
            Level.PROVINCIAL_COUNCIL, "CP-CNCC",
            Level.SECRETARIAT, "CPM-SECTION",
            Level.COUNCIL, "CNCC");

    /** The national mechanisms that a matter may be given to. */
    private static final List<String> NATIONAL = List.of("NCPC", "NCCL", "NCCT", "NCECD", "SCIAVC", "NCATVIP", "CHRC");

    /** Who answers for the area of an ordinary matter besides those who consider it. */
    private static final List<String> RESPONSIBLE = List.of(
            "CCWC",
            "MDK-WCCC",
            "CP-WCCC",
            "CP-WCCC-TEAM",
            "CP-CNCC",
            "CP-CNCC-SEC",
            "CNCC-GS",
            "CPM-SECTION",
            "CPM-OMR");

    private final Organisation organisation;
    private final DecisionTables tables;

    Places(Organisation organisation, DecisionTables tables) {
        this.organisation = organisation;
        this.tables = tables;
    }

    /** A level with the mechanism that a matter has there. */
    record Place(Level level, Mechanism mechanism) {}

    /** Where a matter of this area begins. */
    Place entry(Seat raiser, Urgency urgency, String area, Topic topic) {
        String level = raiserLevel(raiser);
        boolean head = Level.of(level.equals("nation") ? "national" : level) instanceof Level known
                && at(known, raiser.area(), topic)
                        .map(mechanism -> head(mechanism).id().equals(raiser.id()))
                        .orElse(false);
        String first = only(ENTRY, Map.of("raiser", level, "head", head, "urgency", urgency.code()));
        return orAbove(Level.of(first), urgency, area, topic);
    }

    /** Where it goes from this level. */
    Place next(Level level, Urgency urgency, String area, Topic topic) {
        return orAbove(nextLevel(level, urgency), urgency, area, topic);
    }

    Level nextLevel(Level level, Urgency urgency) {
        return Level.of(only(LADDER, Map.of("level", level.code(), "urgency", urgency.code())));
    }

    /** Rule: a level that has no mechanism is passed over, so that nothing waits for a committee that was never founded. */
    Place orAbove(Level level, Urgency urgency, String area, Topic topic) {
        Optional<Mechanism> found = at(level, area, topic);
        return found.isPresent()
                ? new Place(level, found.get())
                : orAbove(nextLevel(level, urgency), urgency, area, topic);
    }

    /** The mechanism of a level for this area, if it works. */
    Optional<Mechanism> at(Level level, String area, Topic topic) {
        return level == Level.NATIONAL
                ? Optional.of(competent(topic))
                : organisation.nearest(Objects.requireNonNull(KINDS.get(level)), area);
    }

    /** The national mechanism that the table proposes. */
    Mechanism competent(Topic topic) {
        return organisation
                .nearest(only(COMPETENCE, Map.of("topic", topic.code())), NATION)
                .or(() -> organisation.nearest(PROTECTION_COMMISSION, NATION))
                .orElseThrow();
    }

    /** All national mechanisms that a matter may be given to, CNCC last. */
    List<Mechanism> national() {
        List<Mechanism> found = new ArrayList<>();
        NATIONAL.forEach(kind -> organisation.nearest(kind, NATION).ifPresent(found::add));
        organisation.nearest("CNCC", NATION).ifPresent(found::add);
        return found;
    }

    /** At which level a mechanism has matters; empty for one that has none. */
    Optional<Level> level(MechanismId id) {
        String kind = organisation.mechanism(id).kind();
        return NATIONAL.contains(kind)
                ? Optional.of(Level.NATIONAL)
                : KINDS.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(kind))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    /** The seat that considers matters for a mechanism, or chooses where they go. */
    Seat head(Mechanism mechanism) {
        String step = mechanism.kind().equals(KINDS.get(Level.SECRETARIAT)) ? MatterModel.CHOOSE : MatterModel.CONSIDER;
        String key =
                (String) Objects.requireNonNull(tables.only(SEATS, Map.of("step", step, "mechanism", mechanism.kind()))
                        .get("seat"));
        return organisation.seat(mechanism.kind(), key, mechanism.area()).orElseThrow();
    }

    /** The working groups that the ministries have for children, by their names. */
    List<Mechanism> ministries() {
        Mechanism council = organisation.mechanism("CNCC", NATION).orElseThrow();
        return organisation.under(council.id()).stream()
                .filter(mechanism -> mechanism.category().equals(MINISTRY))
                .toList();
    }

    /** The seat of a department or ministry that answers the referrals of this mechanism. */
    Seat answersFor(Mechanism unit, MechanismId refers) {
        String kind = organisation.mechanism(refers).kind();
        String key = (String) Objects.requireNonNull(
                tables.only(SEATS, Map.of("step", MatterModel.ANSWER_REFERRAL, "mechanism", kind))
                        .get("seat"));
        return organisation.seat(unit.kind(), key, unit.area()).orElseThrow();
    }

    /** Mechanisms below this one that a matter of this area may be handed down to, the nearest level first. */
    List<Place> below(Level level, String area, Topic topic) {
        List<Place> found = new ArrayList<>();
        for (int rung = level.ordinal() - 1; rung >= 0; rung--) {
            Level lower = Level.values()[rung];
            if (lower != Level.SECRETARIAT) {
                at(lower, area, topic).ifPresent(mechanism -> found.add(new Place(lower, mechanism)));
                parts(lower, area).forEach(mechanism -> found.add(new Place(lower, mechanism)));
            }
        }
        return found;
    }

    /** Where the area of a matter is larger than a level's, the ones directly below it. */
    private List<Mechanism> parts(Level level, String area) {
        String kind = KINDS.get(level);
        return kind == null
                ? List.of()
                : organisation.parts(area).stream()
                        .map(Area::code)
                        .flatMap(code -> organisation.mechanism(kind, code).stream())
                        .filter(mechanism -> mechanism.status().equals("active"))
                        .toList();
    }

    /** Those who may know of an ordinary matter of this area. */
    List<MechanismId> responsible(String area) {
        return RESPONSIBLE.stream()
                .flatMap(kind -> organisation.nearest(kind, area).stream())
                .map(Mechanism::id)
                .toList();
    }

    private String raiserLevel(Seat raiser) {
        return switch (organisation.area(raiser.area()).kind()) {
            case "commune" -> "commune";
            case "district" -> "district";
            case "nation" -> "nation";
            default ->
                organisation.mechanism(raiser.mechanism()).kind().startsWith("CP-CNCC")
                        ? "provincial-council"
                        : "province";
        };
    }

    private String only(String table, Map<String, Object> inputs) {
        return (String) tables.only(table, inputs).values().iterator().next();
    }
}
