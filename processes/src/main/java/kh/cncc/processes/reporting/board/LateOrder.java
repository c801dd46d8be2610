package kh.cncc.processes.reporting.board;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.engine.db.Tables.REMINDER;
import static kh.cncc.engine.db.Tables.SEAT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kh.cncc.engine.db.tables.Task;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** In which order late tasks stand: first what they are grouped by, then what they are sorted by, then the latest first. */
final class LateOrder {

    private LateOrder() {}

    static List<OrderField<?>> of(Task t, LateFilter filter, Locale language) {
        boolean khmer = !language.getLanguage().equals("en");
        List<OrderField<?>> order = new ArrayList<>();
        switch (filter.group()) {
            case PROVINCE -> order.addAll(province(t, khmer));
            case STEP -> order.addAll(step(t));
            case NONE -> {}
        }
        switch (filter.sort()) {
            case LATEST -> {}
            case PROVINCE -> order.addAll(province(t, khmer));
            case STEP -> order.addAll(step(t));
            case SEAT -> order.add(seat(t, khmer));
            case TOLD -> order.add(told(t).asc().nullsFirst());
        }
        order.add(t.DUE_ON);
        order.add(t.ID);
        return order;
    }

    private static List<OrderField<?>> province(Task t, boolean khmer) {
        Field<String> name = DSL.field(
                DSL.select(sorted(khmer, AREA.NAME_EN, AREA.NAME_KM)).from(AREA).where(AREA.CODE.eq(t.AREA_CODE)));
        return List.of(name, t.AREA_CODE);
    }

    private static List<OrderField<?>> step(Task t) {
        return List.of(t.PROCEDURE, t.STEP);
    }

    private static Field<String> seat(Task t, boolean khmer) {
        return DSL.field(DSL.select(sorted(khmer, MECHANISM.NAME_EN, MECHANISM.NAME_KM)
                        .concat(sorted(khmer, SEAT.TITLE_EN, SEAT.TITLE_KM)))
                .from(SEAT)
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(SEAT.MECHANISM_ID))
                .where(SEAT.ID.eq(t.SEAT_ID)));
    }

    private static Field<Long> told(Task t) {
        return DSL.field(DSL.select(DSL.max(REMINDER.ID))
                .from(REMINDER)
                .where(REMINDER.TASK_ID.eq(t.ID))
                .and(REMINDER.OUTCOME.eq(DSL.inline("told"))));
    }

    private static Field<String> sorted(boolean khmer, TableField<?, String> en, TableField<?, String> km) {
        return khmer ? km.collate("km-x-icu") : en;
    }
}
