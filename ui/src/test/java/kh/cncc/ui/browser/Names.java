package kh.cncc.ui.browser;

import java.util.stream.Stream;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.workflow.Models;
import kh.cncc.processes.indicators.Indicator;
import kh.cncc.processes.indicators.Indicators;
import org.springframework.boot.test.context.TestComponent;

/** What the models and the reference data call things, in both languages. */
@TestComponent
class Names {

    private final Models models;
    private final Indicators indicators;
    private final Organisation organisation;

    Names(Models models, Indicators indicators, Organisation organisation) {
        this.models = models;
        this.indicators = indicators;
        this.organisation = organisation;
    }

    Words step(String id) {
        return Stream.of("provincialReport", "reportingCycle", "ministryReport", "matter")
                .map(procedure -> models.steps(procedure).get(id))
                .filter(step -> step != null)
                .findFirst()
                .orElseThrow()
                .name();
    }

    Words indicator(String code) {
        return indicators.all().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .map(Indicator::name)
                .orElseThrow();
    }

    Words area(String code) {
        return organisation.area(code).name();
    }
}
