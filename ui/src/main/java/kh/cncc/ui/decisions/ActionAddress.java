package kh.cncc.ui.decisions;

import com.vaadin.flow.router.QueryParameters;
import kh.cncc.processes.matters.ActionFilter;
import kh.cncc.ui.base.AddressParts;

/**
 * A page of the list of open actions as its address says, so that a mail can link to it.
 *
 * @param page from 0
 */
record ActionAddress(ActionFilter filter, int page) {

    AddressParts parts() {
        var parts = new AddressParts();
        parts.put("area", filter.area());
        parts.flag("mine", filter.mine());
        parts.flag("overdue", filter.overdue());
        parts.flag("silent", filter.silent());
        parts.page(page);
        return parts;
    }

    static ActionAddress read(QueryParameters parameters) {
        var parts = new AddressParts(parameters);
        return new ActionAddress(
                new ActionFilter(
                        null, parts.code("area"), parts.flag("mine"), parts.flag("overdue"), parts.flag("silent")),
                parts.page());
    }
}
