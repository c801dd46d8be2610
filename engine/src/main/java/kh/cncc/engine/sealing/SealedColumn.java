package kh.cncc.engine.sealing;

import java.util.regex.Pattern;

/**
 * A column whose values are sealed where their case is confidential.
 *
 * @param table  with its schema, such as {@code processes.matter}
 * @param column such as {@code subject}
 * @param caseId SQL for the id of a row's case, the row being called {@code t}
 * @param binary whether it holds bytes instead of text
 */
public record SealedColumn(String table, String column, String caseId, boolean binary) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)?");

    public SealedColumn {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException(table + " " + column);
        }
    }

    /** Of text, in a table that has the case's id itself. */
    public static SealedColumn text(String table, String column) {
        return new SealedColumn(table, column, "t.case_id", false);
    }

    /** Of text, in a table that belongs to a case by way of others. */
    public static SealedColumn text(String table, String column, String caseId) {
        return new SealedColumn(table, column, caseId, false);
    }

    /** What a sealed value is bound to besides its case: put elsewhere, it cannot be opened. */
    String field() {
        return table + "." + column;
    }
}
