package kh.cncc.ui.decisions;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Objects;
import kh.cncc.processes.matters.Level;
import kh.cncc.processes.matters.StatisticsFilter;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.AddressParts;

/** What the statistics are asked for, as it stands in the address. Where no day is said, it is this year until today. */
final class StatisticsAddress {

    private StatisticsAddress() {}

    static AddressParts parts(StatisticsFilter filter) {
        var parts = new AddressParts();
        parts.put("from", filter.from());
        parts.put("to", filter.to());
        parts.one("topic", filter.topic());
        parts.one("level", filter.level());
        parts.put("area", filter.area());
        parts.one("urgency", filter.urgency());
        return parts;
    }

    static StatisticsFilter read(QueryParameters parameters, LocalDate today) {
        var parts = new AddressParts(parameters);
        return new StatisticsFilter(
                Objects.requireNonNullElse(parts.day("from"), today.withDayOfYear(1)),
                Objects.requireNonNullElse(parts.day("to"), today),
                parts.one("topic", Topic.class),
                parts.one("level", Level.class),
                parts.code("area"),
                parts.one("urgency", Urgency.class));
    }
}
