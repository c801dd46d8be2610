package kh.cncc.processes.indicators;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a fraction is multiplied by, as its unit says: "%", "per 1,000 live births", "children per school". */
final class Base {

    private static final Pattern PER_NUMBER = Pattern.compile("per ([0-9][0-9,]*)");

    private Base() {}

    static BigDecimal of(ValueType type, String unit) {
        Matcher perNumber = PER_NUMBER.matcher(unit);
        if (perNumber.find()) {
            return new BigDecimal(perNumber.group(1).replace(",", ""));
        }
        return type == ValueType.PERCENT || unit.contains("%") ? BigDecimal.valueOf(100) : BigDecimal.ONE;
    }
}
