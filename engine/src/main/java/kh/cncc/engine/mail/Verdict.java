package kh.cncc.engine.mail;

/** What the mail server made of a mail. Its reply is kept for people to read. */
sealed interface Verdict {

    /** It took it. */
    record Taken() implements Verdict {}

    /** It will never take it for this address. */
    record Refused(String reply) implements Verdict {}

    /** It does not take it now. */
    record NotNow(String reply) implements Verdict {}

    /** The connection broke; nobody knows whether it took it. */
    record Unknown(String reply) implements Verdict {}

    /** It serves nobody now, or not us: this has nothing to do with the one mail. */
    record NoService(String reply) implements Verdict {}
}
