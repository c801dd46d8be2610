package kh.cncc.ui.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.matters.CameBy;
import kh.cncc.processes.matters.Ladder;
import kh.cncc.processes.matters.Ladder.Place;
import kh.cncc.processes.matters.Ladder.Rung;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.Stay;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.testing.UiTest;
import kh.cncc.ui.testing.Windows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UiTest
class LadderPictureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Autowired
    Windows windows;

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void itShowsEachStayWithItsDaysHowItMovedAndWhereItGoesNext() throws IOException {
        Ladder ladder = new Ladder(
                List.of(
                        rung(Level.COMMUNE, Place.BEEN),
                        rung(Level.DISTRICT, Place.BEEN),
                        rung(Level.PROVINCE, Place.HERE),
                        rung(Level.PROVINCIAL_COUNCIL, Place.NEXT),
                        rung(Level.SECRETARIAT, Place.AHEAD),
                        rung(Level.NATIONAL, Place.AHEAD),
                        rung(Level.COUNCIL, Place.AHEAD)),
                List.of(
                        stay(1, Level.COMMUNE, CameBy.RAISED, "escalate", 2),
                        stay(2, Level.DISTRICT, CameBy.ESCALATED, "lapse", 10),
                        stay(3, Level.PROVINCE, CameBy.LAPSED, "handDown", 1),
                        stay(4, Level.DISTRICT, CameBy.HANDED_DOWN, "escalate", 3),
                        stay(5, Level.PROVINCE, CameBy.ESCALATED, null, 4)),
                null);
        String english = drawn(ladder, Languages.ENGLISH);
        assertThat(english)
                .contains("5 stays, now at: Province", "10 d", "it is here", "where it goes next")
                .containsOnlyOnce("move escalated\" x1=\"0\"")
                .contains("move lapsed", "class=\"clock\"", "move handed-down", "move ahead", "mark here");
        assertThat(drawn(ladder, Languages.KHMER)).contains("10 ថ្ងៃ", "នៅទីនេះ");
    }

    @Test
    void aMatterThatHasEndedGoesNowhere() throws IOException {
        Ladder ladder = new Ladder(
                List.of(rung(Level.COMMUNE, Place.BEEN), rung(Level.DISTRICT, Place.SKIPPED)),
                List.of(stay(1, Level.COMMUNE, CameBy.RAISED, "decide", 1)),
                null);
        assertThat(drawn(ladder, Languages.ENGLISH)).contains("passed over").doesNotContain("ahead");
    }

    /** Left in a file too, to be looked at. */
    private String drawn(Ladder ladder, Locale language) throws IOException {
        BrowserlessUIContext window = windows.of("battambang.wccc.team", language);
        window.activate();
        String html = LadderPicture.of(ladder).getElement().getOuterHTML();
        Path file = Path.of("target", "ladder-" + ladder.stays().size() + "-" + language.getLanguage() + ".html");
        Files.writeString(file, html);
        return html;
    }

    private static Rung rung(Level level, Place place) {
        return new Rung(level, new Words(level.name(), level.name()), place, 5);
    }

    private static Stay stay(int position, Level level, CameBy cameBy, @Nullable String leftBy, int days) {
        return new Stay(
                position,
                level,
                new Words("A committee", "គណៈកម្មាធិការ"),
                cameBy,
                Instant.EPOCH,
                DAY,
                DAY.plusDays(7),
                leftBy == null ? null : Instant.EPOCH,
                leftBy,
                days,
                null,
                null,
                null,
                null);
    }
}
