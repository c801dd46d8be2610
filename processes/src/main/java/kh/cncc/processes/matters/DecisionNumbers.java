package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.DECISION_NUMBER;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.stream.Collectors;
import kh.cncc.engine.cases.Confidentiality;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Numbers decisions: counted in each year, but by lot where a gap in the counting would tell of a confidential one. */
@Component
class DecisionNumbers {

    /** Without letters and digits that are taken for one another. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;

    private final DSLContext db;
    private final SecureRandom lot = new SecureRandom();

    DecisionNumbers(DSLContext db) {
        this.db = db;
    }

    String next(Confidentiality confidentiality, LocalDate on) {
        return confidentiality == Confidentiality.CONFIDENTIAL
                ? drawn(on.getYear())
                : "D-%d-%05d".formatted(on.getYear(), counted(on.getYear()));
    }

    private int counted(int year) {
        return db.insertInto(DECISION_NUMBER)
                .set(DECISION_NUMBER.YEAR, year)
                .set(DECISION_NUMBER.LAST, 1)
                .onConflict(DECISION_NUMBER.YEAR)
                .doUpdate()
                .set(DECISION_NUMBER.LAST, DECISION_NUMBER.LAST.plus(1))
                .returningResult(DECISION_NUMBER.LAST)
                .fetchSingle()
                .value1();
    }

    private String drawn(int year) {
        String number = "D-" + year + "-"
                + lot.ints(LENGTH, 0, SIGNS.length())
                        .mapToObj(SIGNS::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining());
        return db.fetchExists(DECISION, DECISION.NUMBER.eq(number)) ? drawn(year) : number;
    }
}
