package kh.cncc.engine.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.organisation.Standing;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** For which seats an official may act today. Asked of the database each time: an appointment that ends, ends access the same day. */
@Service
public class Access {

    private final Organisation organisation;

    Access(Organisation organisation) {
        this.organisation = organisation;
    }

    /** As what the official may act for this seat today, if at all. */
    public Optional<Standing> standing(Actor actor, SeatId seat) {
        return seats(actor).stream()
                .filter(held -> held.seat().id().equals(seat))
                .map(HeldSeat::as)
                .findFirst();
    }

    /** The same as part of a larger query, to be read by {@link #standing(SeatId, String)}. */
    public Field<@Nullable String> standing(Field<Long> official, Field<LocalDate> today, Field<Long> seat) {
        return organisation.standing(official, today, seat);
    }

    /** As what the official may act for this seat, by what the larger query found. */
    public Optional<Standing> standing(SeatId seat, @Nullable String found) {
        return found == null || !organisation.works(seat) ? Optional.empty() : Optional.of(Standing.valueOf(found));
    }

    /** The seat of this key in a mechanism of this kind, if the official may act for one today. */
    public Optional<HeldSeat> holding(Actor actor, String kind, String key) {
        return seats(actor).stream()
                .filter(held -> held.seat().key().equals(key)
                        && organisation
                                .mechanism(held.seat().mechanism())
                                .kind()
                                .equals(kind))
                .findFirst();
    }

    /** All seats that the official may act for today. */
    public List<HeldSeat> seats(Actor actor) {
        return organisation.seatsOf(actor.id());
    }
}
