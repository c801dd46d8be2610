package kh.cncc.processes.desk;

import kh.cncc.engine.language.Words;

/** Nobody approves what they did themselves, also not as deputy or delegate. {@code stepName} is what they did. */
public record SameHands(Words stepName) implements NotDone {}
