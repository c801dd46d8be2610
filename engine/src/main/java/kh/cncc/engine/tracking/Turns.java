package kh.cncc.engine.tracking;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Looking into a PDF and drawing take memory: only so many are at it at once, and the next waits, but not for ever. */
final class Turns {

    /** For all files of this program, whether they are checked or drawn. */
    static final Turns OF_ALL = new Turns(2, Duration.ofSeconds(20));

    private final Semaphore free;
    private final Duration longest;

    Turns(int atOnce, Duration longest) {
        free = new Semaphore(atOnce, true);
        this.longest = longest;
    }

    /** What is done in a turn. */
    interface Work<T> {
        T done() throws IOException;
    }

    /** @param otherwise what is answered where no turn came in time */
    <T> T take(Work<T> work, T otherwise) throws IOException {
        try {
            if (!free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return otherwise;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
        try {
            return work.done();
        } finally {
            free.release();
        }
    }
}
