package kh.cncc.engine.mail;

/** Both texts as they were edited, and the versions that they were edited from. */
public record TextForm(TextDraft english, int englishVersion, TextDraft khmer, int khmerVersion) {}
