package kh.cncc.engine.reminders;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which way somebody is told. Whatever is mailed is shown in the program too. The order is from the strongest to the weakest. */
public enum How {
    MAIL,
    DIGEST,
    PROGRAM;

    /** As it stands in the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<How> of(String word) {
        return Arrays.stream(values()).filter(how -> how.word().equals(word)).findFirst();
    }
}
