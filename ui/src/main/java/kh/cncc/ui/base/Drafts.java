package kh.cncc.ui.base;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form and not sent yet, kept until it is sent or the official signs out: a lost connection, another screen or a
 * reload takes nothing away. It stays on the server, since what is written here may be about a child and browsers are shared.
 */
public final class Drafts {

    private static final int PAUSE = 300;

    private final Map<String, Object> values;

    private Drafts(Map<String, Object> values) {
        this.values = values;
    }

    /** The draft of one form, such as one to raise a matter, or one way to do a task. */
    public static Drafts of(String form) {
        VaadinSession session = VaadinSession.getCurrent();
        @SuppressWarnings("unchecked")
        var all = (Map<String, Drafts>) session.getAttribute(Drafts.class.getName());
        if (all == null) {
            all = new ConcurrentHashMap<>();
            session.setAttribute(Drafts.class.getName(), all);
        }
        return all.computeIfAbsent(form, name -> new Drafts(new HashMap<>()));
    }

    /** Gives the field what was typed before, and keeps what is typed from now on. */
    public <V, F extends HasValue<?, V>> F keep(String name, F field) {
        if (field instanceof TextArea || field instanceof TextField) {
            var typed = (HasValueChangeMode) field;
            typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
            typed.setValueChangeTimeout(PAUSE);
        }
        @SuppressWarnings("unchecked")
        V kept = (V) values.get(name);
        if (kept != null) {
            field.setValue(kept);
        }
        field.addValueChangeListener(change -> {
            if (Objects.equals(change.getValue(), field.getEmptyValue())) {
                values.remove(name);
            } else {
                values.put(name, change.getValue());
            }
        });
        return field;
    }

    /** Something besides fields, such as how many rows there are. */
    public void put(String name, Object value) {
        values.put(name, value);
    }

    public void remove(String name) {
        values.remove(name);
    }

    @SuppressWarnings("unchecked")
    public <V> @Nullable V get(String name) {
        return (V) values.get(name);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** It was sent, or is not wanted any more. */
    public void clear() {
        values.clear();
    }
}
