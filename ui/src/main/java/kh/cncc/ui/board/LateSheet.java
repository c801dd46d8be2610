package kh.cncc.ui.board;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.time.TimeConfiguration;
import kh.cncc.processes.reporting.board.LateTask;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Late tasks as a spreadsheet, written while they are read. Words are cells of type text with the format "text", so a name that begins
 * like a formula is none, neither when the file is opened nor when somebody edits the cell.
 */
final class LateSheet implements AutoCloseable {

    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final int OFTEN = 200;

    private static final List<String> TITLES = List.of(
            "board.area",
            "work.step",
            "board.case",
            "board.body",
            "board.seat",
            "board.holder",
            "board.phone",
            "board.dueOn",
            "board.daysLate",
            "board.toldAt",
            "board.toldWho",
            "board.toldHow",
            "board.toldMail",
            "board.callAt",
            "board.call");

    private final Locale language;
    private final IntConsumer progress;
    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    LateSheet(OutputStream out, Locale language, IntConsumer progress) {
        this.language = language;
        this.progress = progress;
        book = new Workbook(out, "CNCC", "1.0");
        sheet = book.newWorksheet("CNCC");
        for (int column = 0; column < TITLES.size(); column++) {
            sheet.value(0, column, I18NProvider.translate(language, TITLES.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, column == 8 ? 10 : 24);
        }
        sheet.freezePane(0, 1);
    }

    void add(LateTask task) {
        row++;
        @Nullable
        String[] words = {
            in(task.areaName()),
            in(task.stepName()),
            task.caseNumber(),
            in(task.unit() == null ? task.mechanism() : task.unit()),
            in(task.seat()),
            LateCells.name(task.contact(), language),
            task.contact().phone()
        };
        for (int column = 0; column < words.length; column++) {
            write(column, words[column]);
        }
        sheet.value(row, 7, task.dueOn());
        sheet.style(row, 7).format(DAY).set();
        sheet.value(row, 8, task.daysLate());
        moment(9, task.told() == null ? null : task.told().at());
        write(10, task.told() == null ? null : in(task.told().who()));
        write(11, task.told() == null ? null : LateCells.how(task.told(), language));
        write(12, mail(task));
        moment(13, task.call() == null ? null : task.call().at());
        write(14, task.call() == null ? null : task.call().note());
        if (row % OFTEN == 0) {
            progress.accept(row);
            flush();
        }
    }

    private @Nullable String mail(LateTask task) {
        return task.told() == null || task.told().mail() == null
                ? null
                : I18NProvider.translate(language, "board.mail." + task.told().mail());
    }

    private String in(Words words) {
        return words.in(language);
    }

    private void write(int column, @Nullable String words) {
        if (words != null) {
            sheet.value(row, column, words);
            sheet.style(row, column).format(TEXT).set();
        }
    }

    private void moment(int column, @Nullable Instant at) {
        if (at != null) {
            sheet.value(row, column, at.atZone(TimeConfiguration.ZONE).toLocalDateTime());
            sheet.style(row, column).format(MOMENT).set();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        book.finish();
        progress.accept(row);
    }
}
