package kh.cncc.engine.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read in this transaction and is asked for again. It ends with the transaction, and whoever changes what was read says so by
 * {@link #forget}.
 */
public final class Remembered<K, V> {

    /** What was read for this key; read now if it was not. */
    public V get(K key, Function<K, V> read) {
        Map<K, V> known = known();
        if (known == null) {
            return read.apply(key);
        }
        V value = known.get(key);
        if (value == null) {
            value = read.apply(key);
            known.put(key, value);
        }
        return value;
    }

    /** Keeps what was read on another occasion. */
    public void put(K key, V value) {
        Map<K, V> known = known();
        if (known != null) {
            known.put(key, value);
        }
    }

    /** Nothing that was read holds any longer. */
    public void forget() {
        Map<K, V> known = known();
        if (known != null) {
            known.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<K, V> known() {
        Map<K, V> known = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null && TransactionSynchronizationManager.isSynchronizationActive()) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(Remembered.this);
                }
            });
        }
        return known;
    }
}
