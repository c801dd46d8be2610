package kh.cncc.ui.mail;

import static kh.cncc.ui.mail.MailParts.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kh.cncc.engine.mail.MailText;
import kh.cncc.engine.mail.TextDraft;
import kh.cncc.engine.mail.TextProblem;
import kh.cncc.engine.mail.TextVersion;
import kh.cncc.ui.base.Languages;

/** Subject and body in one language. */
class TextFields extends Section {

    private static final long serialVersionUID = 1;

    private final TextField subject = new TextField(text("mail.subject"));
    private final TextArea body = new TextArea(text("mail.body"));
    private final Locale language;

    TextFields(Locale language) {
        this.language = language;
        addClassName("panel");
        subject.setWidthFull();
        body.setWidthFull();
        body.setMinRows(7);
        subject.getElement().setAttribute("lang", language.getLanguage());
        body.getElement().setAttribute("lang", language.getLanguage());
        subject.addValueChangeListener(change -> subject.setInvalid(false));
        body.addValueChangeListener(change -> body.setInvalid(false));
        add(new H2(text(language.equals(Languages.ENGLISH) ? "mail.english" : "mail.khmer")), subject, body);
    }

    void show(MailText all, TextVersion version) {
        subject.setVisible(all.hasSubject());
        subject.setValue(version.draft().subject());
        body.setValue(version.draft().body());
    }

    TextDraft draft() {
        return new TextDraft(subject.getValue(), body.getValue());
    }

    /** Shows those of the problems that are about this language, beside their fields. */
    void show(List<TextProblem> problems) {
        String aboutSubject = words(problems, TextProblem.Field.SUBJECT);
        String aboutBody = words(problems, TextProblem.Field.BODY);
        subject.setErrorMessage(aboutSubject);
        subject.setInvalid(!aboutSubject.isEmpty());
        body.setErrorMessage(aboutBody);
        body.setInvalid(!aboutBody.isEmpty());
    }

    private String words(List<TextProblem> problems, TextProblem.Field field) {
        return problems.stream()
                .filter(problem -> problem.field() == field
                        && problem.language().getLanguage().equals(language.getLanguage()))
                .map(problem -> switch (problem.kind()) {
                    case EMPTY -> text("problem.required");
                    case TOO_LONG -> text("mail.tooLong");
                    case PLACEHOLDER ->
                        text("mail.wrongPlaceholder", problem.wrong(), String.join(" ", problem.known()));
                })
                .collect(Collectors.joining(" "));
    }
}
