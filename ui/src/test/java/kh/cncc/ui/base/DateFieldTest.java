package kh.cncc.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFieldTest {

    @ParameterizedTest
    @ValueSource(strings = {"18/11/2026", "១៨/១១/២០២៦", " 18-11-2026 ", "18.11.2026", "១៨ / ១១ / 2026"})
    void aDayIsReadHoweverItIsWritten(String typed) {
        assertThat(read(typed).getOrThrow(IllegalStateException::new)).isEqualTo(LocalDate.of(2026, 11, 18));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "31/11/2026", "2026", "", "18/11/26", "<script>"})
    void whatIsNoDayIsSaidToBeNone(String typed) {
        assertThat(read(typed).getMessage()).contains("not a date");
    }

    private static Result<LocalDate> read(String typed) {
        return DateField.read(typed, "not a date");
    }
}
