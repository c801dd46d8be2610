package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import kh.cncc.processes.reporting.Rate;
import kh.cncc.processes.reporting.board.AreaRates;
import kh.cncc.processes.reporting.board.PeriodRates;
import kh.cncc.processes.reporting.board.StepRates;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.reporting.Phrases;

/** Rates as tables, each with what it is made of. */
class RateTables {

    private final Phrases phrases;
    private final boolean running;

    /** @param running whether more may be expected of the periods that provinces and steps are counted over */
    RateTables(Phrases phrases, boolean running) {
        this.phrases = phrases;
        this.running = running;
    }

    NativeTable trend(List<PeriodRates> trend) {
        return Tables.stacked(
                new NativeTable(),
                List.of(text("board.period"), text("reporting.completeness"), text("reporting.timeliness")),
                trend.reversed().stream().map(this::period).toList());
    }

    NativeTable provinces(List<AreaRates> provinces) {
        return Tables.stacked(
                new NativeTable(),
                List.of(text("board.area"), text("reporting.completeness"), text("reporting.timeliness")),
                provinces.stream().map(this::province).toList());
    }

    NativeTable steps(List<StepRates> steps) {
        return Tables.stacked(
                new NativeTable(),
                List.of(text("work.step"), text("board.doneOfDue"), text("board.onTimeOfDue")),
                steps.stream().map(this::step).toList());
    }

    private NativeTableRow period(PeriodRates rates) {
        var name = new NativeTableHeaderCell(phrases.period(rates.period()));
        if (rates.running()) {
            name.add(Blocks.part(" " + text("board.running"), "quiet"));
        }
        return Tables.row(name, rate(rates.completeness(), rates.running()), rate(rates.timeliness(), rates.running()));
    }

    private NativeTableRow province(AreaRates rates) {
        var name = new NativeTableHeaderCell();
        name.add(new Anchor(BoardNavigation.late(rates.area()), Languages.read(rates.name())));
        return Tables.row(name, rate(rates.completeness(), running), rate(rates.timeliness(), running));
    }

    private NativeTableRow step(StepRates rates) {
        return Tables.row(
                new NativeTableHeaderCell(Languages.read(rates.name())),
                rate(rates.done(), running),
                rate(rates.onTime(), running));
    }

    private Component rate(Rate rate, boolean more) {
        boolean never = rate.denominator() == 0 && !more;
        var cell = new NativeTableCell(never ? text("reporting.rate.never") : phrases.rate(rate));
        cell.addClassName("number-start");
        return cell;
    }
}
