package kh.cncc.ui.mail;

import static kh.cncc.ui.mail.MailParts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.mail.FailedMails;
import kh.cncc.engine.mail.MailAct;
import kh.cncc.engine.mail.MailRow;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Notices;

/** What a coordinator does with a mail, and what is said of it afterwards. */
final class MailActs {

    private final FailedMails failed;
    private final Actor actor;
    private final Runnable afterwards;

    MailActs(FailedMails failed, Actor actor, Runnable afterwards) {
        this.failed = failed;
        this.actor = actor;
        this.afterwards = afterwards;
    }

    /** Asks for the right address, and sends again what failed. */
    void correct(MailRow mail) {
        Dialog dialog = new Dialog(text("mail.correct"));
        TextField address = new TextField(text("mail.address"));
        address.setValue(Objects.requireNonNullElse(mail.address(), ""));
        address.setWidthFull();
        address.setHelperText(text("mail.addressHelp"));
        dialog.addClassName("return-dialog");
        dialog.add(new Paragraph(Languages.read(mail.recipient())), address);
        dialog.getFooter()
                .add(
                        MailParts.secondary("action.cancel", dialog::close),
                        MailParts.primary("mail.correctAndSend", () -> {
                            MailAct result = failed.correctAddress(actor, mail.id(), address.getValue());
                            if (result instanceof MailAct.NoAddress) {
                                address.setErrorMessage(text("mail.notAnAddress"));
                                address.setInvalid(true);
                                return;
                            }
                            dialog.close();
                            tell(result, "mail.corrected");
                        }));
        dialog.open();
        address.focus();
    }

    void sendAgain(MailRow mail) {
        tell(failed.sendAgain(actor, mail.id()), "mail.sentAgain");
    }

    /** Asks first: a mail that is called off is not sent later either. */
    void cancel(MailRow mail) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("mail.cancel"));
        dialog.setText(text("mail.cancelSure", Languages.read(mail.recipient())));
        dialog.setCancelable(true);
        dialog.setCancelText(text("mail.keep"));
        dialog.setConfirmText(text("mail.cancel"));
        dialog.addConfirmListener(confirmed -> tell(failed.cancel(actor, mail.id()), "mail.cancelled"));
        dialog.open();
    }

    private void tell(MailAct result, String done) {
        switch (result) {
            case MailAct.Done(int mails) -> Notices.done(text(done, mails));
            case MailAct.NoAddress none -> Notices.problem(text("mail.notAnAddress"));
            case MailAct.TooLate late ->
                Notices.problem(
                        text("mail.tooLate", text("mail.state." + late.now().code())));
        }
        afterwards.run();
    }
}
