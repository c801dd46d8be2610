package kh.cncc.engine.mail;

/** Identity of a mail. */
public record MailId(long value) {}
