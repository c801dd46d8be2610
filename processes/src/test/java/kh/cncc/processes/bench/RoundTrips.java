package kh.cncc.processes.bench;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what goes to PostgreSQL, as its driver tells it: a count does not depend on what else the machine does. */
final class RoundTrips extends Handler implements AutoCloseable {

    private final Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private int statements;
    private int trips;

    private RoundTrips() {
        driver.setLevel(Level.FINEST);
        driver.addHandler(this);
        driver.setUseParentHandlers(false);
    }

    /** Prints the statements and round trips of both, which should have been done before: a first time asks more. */
    static void compare(String name, Runnable ours, Runnable reference) {
        System.out.printf("%-78s %s, vs %s%n", name, of(ours), of(reference));
    }

    private static String of(Runnable work) {
        try (RoundTrips counted = new RoundTrips()) {
            work.run();
            return counted.statements + " statements in " + counted.trips + " round trips";
        }
    }

    @Override
    public void publish(LogRecord told) {
        String what = String.valueOf(told.getMessage()).strip();
        if (what.startsWith("FE=> Execute")) {
            statements++;
        } else if (what.startsWith("<=BE ReadyForQuery")) {
            trips++;
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        driver.removeHandler(this);
        driver.setLevel(null);
        driver.setUseParentHandlers(true);
    }
}
