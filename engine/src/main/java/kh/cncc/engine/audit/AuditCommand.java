package kh.cncc.engine.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.database.CommandLine;
import org.jooq.DSLContext;

/** {@code ./cncc audit verify}: checks every chain, whether the program is running or not. */
public final class AuditCommand {

    private AuditCommand() {}

    /**
     * Prints what was found.
     *
     * @return 0 when every chain is whole, 1 when one is broken
     */
    public static int verify(Map<String, String> environment, Path data) throws SQLException, IOException {
        return CommandLine.with(environment, data, AuditCommand::verify);
    }

    private static int verify(DSLContext db) {
        Optional<Broken> broken = AuditChain.firstBroken(db);
        long entries = db.fetchSingle("select count(*) from engine.audit_entry").get(0, Long.class);
        System.out.println(broken.map(b -> "The audit of case " + b.caseNumber() + " is broken at entry " + b.position()
                        + (b.kind() == Broken.Kind.CHANGED
                                ? ": it was changed behind the program's back."
                                : ": it is gone."))
                .orElse("The audit is whole: " + entries + " entries, every chain recomputed."));
        return broken.isPresent() ? 1 : 0;
    }
}
