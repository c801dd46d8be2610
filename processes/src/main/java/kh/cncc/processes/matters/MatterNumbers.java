package kh.cncc.processes.matters;

import static kh.cncc.processes.db.Tables.MATTER;
import static kh.cncc.processes.db.Tables.MATTER_NUMBER;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.stream.Collectors;
import kh.cncc.engine.cases.Confidentiality;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Numbers of matters: counted within the year, but of confidential ones drawn, so that no gap tells of them. */
@Component
class MatterNumbers {

    /** Without signs that are mistaken for others. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int DRAWN = 6;

    private final DSLContext db;
    private final SecureRandom random = new SecureRandom();

    MatterNumbers(DSLContext db) {
        this.db = db;
    }

    String next(Confidentiality confidentiality, LocalDate on) {
        return confidentiality == Confidentiality.CONFIDENTIAL ? drawn(on.getYear()) : counted(on.getYear());
    }

    private String counted(int year) {
        int number = db.insertInto(MATTER_NUMBER)
                .set(MATTER_NUMBER.YEAR, year)
                .set(MATTER_NUMBER.LAST, 1)
                .onConflict(MATTER_NUMBER.YEAR)
                .doUpdate()
                .set(MATTER_NUMBER.LAST, MATTER_NUMBER.LAST.plus(1))
                .returningResult(MATTER_NUMBER.LAST)
                .fetchSingle()
                .value1();
        return "M-%d-%05d".formatted(year, number);
    }

    private String drawn(int year) {
        String number = "M-" + year + "-"
                + random.ints(DRAWN, 0, SIGNS.length())
                        .mapToObj(at -> SIGNS.substring(at, at + 1))
                        .collect(Collectors.joining());
        return db.fetchExists(MATTER, MATTER.NUMBER.eq(number)) ? drawn(year) : number;
    }
}
