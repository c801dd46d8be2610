package kh.cncc.engine.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Rule: nobody guesses passwords for long. Counted is every try that did not end in signing in, also for names that there are not, so
 * that waiting tells nothing about a name. Each node counts for itself and forgets when it is started anew.
 */
@Service
public class SignInAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(SignInAttempts.class);

    /** So long a count goes on from its first try. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** For one name from one address: more often than people mistype. */
    static final int SAME_HANDS = 10;

    /** For one name from anywhere; many, or a stranger could shut an official out. */
    static final int SAME_NAME = 100;

    /** From one address for any names: a whole office may stand behind it. */
    static final int SAME_ADDRESS = 200;

    private static final int MOST_REMEMBERED = 100_000;

    private final Clock clock;
    private final Map<Key, Count> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Count> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    private record Key(String name, String address, int most) {
        String from() {
            return address.isEmpty() ? "several addresses" : address;
        }
    }

    private record Count(Instant since, int tries) {}

    /** Counts a try before its password is looked at, so that many at once count too; whether it may be made. */
    public synchronized boolean begin(String name, String address) {
        Instant now = clock.instant();
        List<Key> keys = keys(name, address);
        if (keys.stream().anyMatch(key -> current(key, now).tries() >= key.most())) {
            return false;
        }
        keys.forEach(key -> {
            Count count = current(key, now);
            if (count.tries() + 1 == key.most()) {
                LOG.warn("{} tries to sign in from {}: more of them are refused", key.most(), key.from());
            }
            counts.remove(key);
            counts.put(key, new Count(count.since(), count.tries() + 1));
        });
        return true;
    }

    /** The password was right: the mistakes before it are forgiven, those for other names are not. */
    public synchronized void succeeded(String name, String address) {
        List<Key> keys = keys(name, address);
        counts.remove(keys.getFirst());
        keys.forEach(key -> counts.computeIfPresent(key, (same, count) -> new Count(count.since(), count.tries() - 1)));
    }

    private Count current(Key key, Instant now) {
        Count count = counts.get(key);
        return count == null || Duration.between(count.since(), now).abs().compareTo(WINDOW) >= 0
                ? new Count(now, 0)
                : count;
    }

    private static List<Key> keys(String name, String address) {
        String account = Accounts.account(name);
        return List.of(
                new Key(account, address, SAME_HANDS),
                new Key(account, "", SAME_NAME),
                new Key("", address, SAME_ADDRESS));
    }
}
