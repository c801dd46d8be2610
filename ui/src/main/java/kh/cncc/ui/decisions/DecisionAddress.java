package kh.cncc.ui.decisions;

import com.vaadin.flow.router.QueryParameters;
import kh.cncc.processes.matters.DecisionFilter;
import kh.cncc.processes.matters.DecisionFilter.Follow;
import kh.cncc.processes.matters.Topic;
import kh.cncc.ui.base.AddressParts;

/**
 * A page of the register of decisions as its address says, so that a mail can link to it.
 *
 * @param page from 0
 */
record DecisionAddress(DecisionFilter filter, int page) {

    AddressParts parts() {
        var parts = new AddressParts();
        parts.put("text", filter.text());
        parts.one("topic", filter.topic());
        parts.put("area", filter.area());
        parts.put("from", filter.from());
        parts.put("to", filter.to());
        parts.put("follow", filter.follow(), Follow.ANY);
        parts.page(page);
        return parts;
    }

    static DecisionAddress read(QueryParameters parameters) {
        var parts = new AddressParts(parameters);
        return new DecisionAddress(
                new DecisionFilter(
                        parts.text("text"),
                        parts.one("topic", Topic.class),
                        null,
                        parts.code("area"),
                        parts.day("from"),
                        parts.day("to"),
                        parts.choice("follow", Follow.ANY)),
                parts.page());
    }
}
