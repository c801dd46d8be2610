package kh.cncc.ui.deadlines;

import java.time.LocalDate;
import kh.cncc.engine.deadlines.ExtensionScope;

/** Something that can get more time, in words, and its present last day. */
public record ExtensionChoice(String label, ExtensionScope scope, LocalDate due) {}
