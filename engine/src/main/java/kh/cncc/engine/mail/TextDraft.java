package kh.cncc.engine.mail;

/** Subject and body of a mail's text as they are typed, in one language. */
public record TextDraft(String subject, String body) {}
