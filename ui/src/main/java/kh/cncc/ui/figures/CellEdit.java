package kh.cncc.ui.figures;

/**
 * What was typed into one cell.
 *
 * @param cell     {@code boys}, {@code girls}, {@code total}, {@code numerator}, {@code denominator} or {@code text}
 * @param text     Latin digits when it reads as a number, else as typed; empty unless {@code state} is {@code value}
 * @param state    {@code value}, {@code missing} or {@code na}
 * @param revision of the figure that it was typed over
 */
public record CellEdit(String row, String cell, String text, String state, int revision) {}
