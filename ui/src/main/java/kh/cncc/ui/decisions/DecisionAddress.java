package kh.cncc.ui.decisions;

import com.vaadin.flow.router.QueryParameters;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.processes.matters.DecisionFilter;
import kh.cncc.processes.matters.DecisionFilter.Follow;
import kh.cncc.processes.matters.DecisionFilter.Sort;
import kh.cncc.processes.matters.Topic;
import kh.cncc.ui.base.AddressParts;

/**
 * A page of the register of decisions as its address says, so that a mail can link to it.
 *
 * @param page from 0
 */
record DecisionAddress(DecisionFilter filter, int page) {

    private static final String UP = "up";

    AddressParts parts() {
        var parts = new AddressParts();
        parts.put("text", filter.text());
        parts.one("topic", filter.topic());
        parts.number(
                "by", filter.mechanism() == null ? null : filter.mechanism().value());
        parts.put("area", filter.area());
        parts.put("from", filter.from());
        parts.put("to", filter.to());
        parts.put("follow", filter.follow(), Follow.ANY);
        parts.put("sort", filter.sort(), Sort.DECIDED);
        parts.put("order", filter.descending() ? null : UP);
        parts.page(page);
        return parts;
    }

    static DecisionAddress read(QueryParameters parameters) {
        var parts = new AddressParts(parameters);
        Long mechanism = parts.number("by");
        return new DecisionAddress(
                new DecisionFilter(
                        parts.text("text"),
                        parts.one("topic", Topic.class),
                        mechanism == null ? null : new MechanismId(mechanism),
                        parts.code("area"),
                        parts.day("from"),
                        parts.day("to"),
                        parts.choice("follow", Follow.ANY),
                        parts.choice("sort", Sort.DECIDED),
                        !UP.equals(parts.code("order"))),
                parts.page());
    }
}
