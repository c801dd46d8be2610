package kh.cncc.processes.matters;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.organisation.Mechanism;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.matters.Ladder.Place;
import kh.cncc.processes.matters.Ladder.Rung;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the way of a matter: where it has been, and where it may go. */
@Component
class Ladders {

    private final Places places;
    private final MatterDates dates;
    private final MatterStays stays;
    private final Organisation organisation;
    private final Openings openings;
    private final MatterLines lines;

    Ladders(
            Places places,
            MatterDates dates,
            MatterStays stays,
            Organisation organisation,
            Openings openings,
            MatterLines lines) {
        this.places = places;
        this.dates = dates;
        this.stays = stays;
        this.organisation = organisation;
        this.openings = openings;
        this.lines = lines;
    }

    Ladder of(Actor actor, MatterFacts matter) {
        List<Stay> been = stays.of(matter.caseId(), matter.id(), openings.isOpen(actor, matter.caseId()));
        Set<Level> passed = been.stream().map(Stay::level).collect(Collectors.toSet());
        Set<Level> ahead = ahead(matter);
        boolean waits = matter.state() == MatterState.JOINED;
        Level next = matter.undecided() && !waits ? next(matter) : null;
        return new Ladder(
                Arrays.stream(Level.values())
                        .map(level -> rung(matter, level, place(matter, level, next, passed, ahead)))
                        .toList(),
                been,
                waits ? new Ladder.Joined(lead(actor, matter)) : null);
    }

    private @Nullable String lead(Actor actor, MatterFacts matter) {
        return lines.one(actor, Objects.requireNonNull(matter.joinedInto()))
                .map(MatterLine::number)
                .orElse(null);
    }

    private Level next(MatterFacts matter) {
        return places.next(matter.level(), matter.urgency(), matter.area(), matter.topic())
                .level();
    }

    /** The levels that it would come to one after another, up to the top. */
    private Set<Level> ahead(MatterFacts matter) {
        Set<Level> ahead = new HashSet<>();
        for (Level level = places.nextLevel(matter.level(), matter.urgency());
                ahead.add(level);
                level = places.nextLevel(level, matter.urgency())) {}
        return ahead;
    }

    private static Place place(
            MatterFacts matter, Level level, @Nullable Level next, Set<Level> passed, Set<Level> ahead) {
        if (level == matter.level()) {
            return matter.state() == MatterState.CLOSED || matter.state() == MatterState.WITHDRAWN
                    ? Place.BEEN
                    : Place.HERE;
        }
        if (level == next) {
            return Place.NEXT;
        }
        if (passed.contains(level)) {
            return Place.BEEN;
        }
        return level.compareTo(matter.level()) > 0 && ahead.contains(level) ? Place.AHEAD : Place.SKIPPED;
    }

    private Rung rung(MatterFacts matter, Level level, Place place) {
        Mechanism mechanism = level == matter.level()
                ? organisation.mechanism(matter.mechanism())
                : places.at(level, matter.area(), matter.topic()).orElse(null);
        return mechanism == null
                ? new Rung(level, null, Place.SKIPPED, 0)
                : new Rung(level, mechanism.name(), place, dates.days(level, mechanism, matter.urgency()));
    }
}
