package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.processes.reporting.board.Contact;
import kh.cncc.processes.reporting.board.LateTask;
import kh.cncc.processes.reporting.board.LateTask.LastCall;
import kh.cncc.processes.reporting.board.LateTask.LastTold;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;
import org.jspecify.annotations.Nullable;

/** What a row says of the people: whom to call, who was told when, and what came of a call. */
final class LateCells {

    private LateCells() {}

    static Component who(LateTask task) {
        Contact contact = task.contact();
        var who = lines(Blocks.part(Languages.read(task.seat()), "quiet"));
        if (contact.name() == null) {
            who.add(Blocks.part(text("reporting.vacant"), "gap"));
            return who;
        }
        who.add(Blocks.part(name(contact), "who"));
        who.add(
                contact.phone() == null || contact.phone().isBlank()
                        ? Blocks.part(text("board.noPhone"), "quiet")
                        : phone(contact.phone()));
        return who;
    }

    /** Who is to be called, and as what if not as the holder. */
    static String name(Contact contact) {
        return name(contact, Languages.current());
    }

    static String name(Contact contact, Locale language) {
        if (contact.name() == null) {
            return I18NProvider.translate(language, "reporting.vacant");
        }
        String name = contact.name().in(language);
        if (contact.as() == Standing.DELEGATE && contact.holder() != null) {
            return I18NProvider.translate(
                    language, "board.delegate", name, contact.holder().in(language));
        }
        return contact.as() == Standing.HOLDER ? name : I18NProvider.translate(language, "board.deputy", name);
    }

    private static Anchor phone(String number) {
        return new Anchor("tel:" + number.replaceAll("[^+0-9]", ""), number);
    }

    static Component told(LateTask task, Calendar calendar) {
        LastTold told = task.told();
        if (told == null) {
            return Blocks.part(text("board.neverTold"), "gap");
        }
        var lines = lines(
                Blocks.part(calendar.moment(told.at(), Languages.current())),
                Blocks.part(Languages.read(told.who())),
                Blocks.part(how(told, Languages.current()), "quiet"));
        if (told.mail() != null) {
            lines.add(mail(told.mail()));
        }
        return lines;
    }

    static String how(LastTold told, Locale language) {
        return I18NProvider.translate(language, told.noAddress() ? "board.how.noAddress" : "board.how." + told.how());
    }

    private static Component mail(String state) {
        String words = text("board.mail." + state);
        return state.equals("failed") ? Tables.status("late", words) : Blocks.part(words, "quiet");
    }

    static Component call(LateTask task, Calendar calendar) {
        @Nullable LastCall call = task.call();
        if (call == null) {
            return Blocks.part("–", "quiet");
        }
        return lines(
                Blocks.part(call.note(), "note"),
                Blocks.part(
                        Languages.read(call.who()) + ", " + calendar.moment(call.at(), Languages.current()), "quiet"));
    }

    private static Div lines(Component... parts) {
        var lines = new Div(parts);
        lines.addClassName("lines");
        return lines;
    }
}
