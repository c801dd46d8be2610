package kh.cncc.engine.reminders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who is told, in the words of the table. */
public enum Who {
    /** Whoever acts for the task's seat today: the delegate of somebody absent, the holder, or the deputy of a vacant seat. */
    HOLDER,
    /** Whoever acts for the seat that stands in when the task's seat is vacant. */
    DEPUTY,
    /** To whom the holder gave the seat for a time. */
    DELEGATE,
    /** The head of the seat's own mechanism, or of the next one above it where that is somebody else. */
    SUPERIOR,
    /** The head of the secretariat of the seat's area. */
    CHIEF_OF_SECRETARIAT,
    /** The president of the council of the seat's area. */
    PRESIDENT,
    /** The coordinator of the General Secretariat. */
    COORDINATOR;

    /** Those who do the task themselves; for the others it is there to know. */
    public static final Set<Who> DOING = Set.of(HOLDER, DEPUTY, DELEGATE);

    /** As it stands in the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Who> of(String word) {
        return Arrays.stream(values()).filter(who -> who.word().equals(word)).findFirst();
    }
}
