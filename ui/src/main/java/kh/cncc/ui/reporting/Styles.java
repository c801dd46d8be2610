package kh.cncc.ui.reporting;

import kh.cncc.processes.reporting.CycleState;
import kh.cncc.processes.reporting.Matrix.CellState;
import kh.cncc.processes.reporting.ReportState;
import kh.cncc.processes.reporting.ReturnState;

/** Classes in styles.css that give the states of reporting their symbols and colours. */
final class Styles {

    private Styles() {}

    static String style(ReturnState state) {
        return switch (state) {
            case EXPECTED -> "not-started";
            case IN_PROGRESS -> "in-progress";
            case SUBMITTED -> "submitted";
            case RETURNED, ASKED_AGAIN -> "returned";
            case UNCORRECTED -> "late";
            case MISSING -> "missing";
        };
    }

    static String style(ReportState state) {
        return state.code();
    }

    static String style(CycleState state) {
        return switch (state) {
            case COLLECTING, CONSOLIDATING -> "in-progress";
            case PUBLISHED -> "published";
            case CLOSED -> "approved";
        };
    }

    static String style(CellState state) {
        return switch (state) {
            case NOT_YET -> "not-started";
            case OPEN -> "in-progress";
            case OVERDUE -> "overdue";
            case DONE -> "approved";
            case DONE_LATE -> "late";
            case MISSED -> "missing";
        };
    }
}
