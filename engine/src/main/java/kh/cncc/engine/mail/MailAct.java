package kh.cncc.engine.mail;

/** What came of changing what becomes of a mail. */
public sealed interface MailAct {

    /** It was done; so many mails were meant. */
    record Done(int mails) implements MailAct {}

    /** This is no address that mail can be sent to. */
    record NoAddress() implements MailAct {}

    /** The mail is not in that state any more. */
    record TooLate(MailState now) implements MailAct {}
}
