package kh.cncc.ui.base;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.login.LoginI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words that Vaadin's own components show, which it knows in English only. */
public final class ComponentTexts {

    private ComponentTexts() {}

    /** Looks up a text, as every component can. */
    @FunctionalInterface
    public interface Texts {
        String get(String key, Object... arguments);
    }

    /** For the sign-in form. */
    public static LoginI18n login(Texts texts) {
        LoginI18n i18n = LoginI18n.createDefault();
        i18n.getForm().setTitle(texts.get("login.title"));
        i18n.getForm().setUsername(texts.get("login.username"));
        i18n.getForm().setPassword(texts.get("login.password"));
        i18n.getForm().setSubmit(texts.get("login.submit"));
        i18n.getErrorMessage().setTitle(texts.get("login.failed"));
        i18n.getErrorMessage().setMessage(texts.get("login.failedWhy"));
        i18n.getErrorMessage().setUsername(texts.get("login.usernameMissing"));
        i18n.getErrorMessage().setPassword(texts.get("login.passwordMissing"));
        return i18n;
    }

    /** For date pickers. Weeks start on Monday in Cambodia's offices. */
    public static DatePickerI18n dates(Texts texts, Locale language) {
        List<String> months = Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                .toList();
        return new DatePickerI18n()
                .setMonthNames(months)
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, language))
                .setFirstDayOfWeek(1)
                .setDateFormat("dd/MM/yyyy")
                .setToday(texts.get("date.today"))
                .setCancel(texts.get("action.cancel"))
                .setBadInputErrorMessage(texts.get("date.notADate"))
                .setRequiredErrorMessage(texts.get("problem.required"));
    }

    /** Sunday first, as the date picker counts. */
    private static List<String> weekdays(TextStyle style, Locale language) {
        return java.util.stream.IntStream.range(0, 7)
                .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, language))
                .toList();
    }
}
