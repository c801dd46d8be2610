package kh.cncc.processes.matters;

import java.util.Locale;

/**
 * A file of a decision among the documents of its case.
 *
 * @param document the document's id in the case
 * @param type     {@code pdf} or {@code docx}
 */
public record DecisionFile(long document, String name, Locale language, String type, long size) {}
