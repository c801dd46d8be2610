package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.organisation.Mechanism;
import org.springframework.stereotype.Component;

/** What whoever considers a matter, or chooses its mechanism, is shown. */
@Component
class ConsiderPages {

    private final MatterDesk desk;
    private final MatterPages pages;
    private final Ladders ladders;
    private final Likeness likeness;
    private final Choices choices;
    private final Places places;

    ConsiderPages(
            MatterDesk desk, MatterPages pages, Ladders ladders, Likeness likeness, Choices choices, Places places) {
        this.desk = desk;
        this.pages = pages;
        this.ladders = ladders;
        this.likeness = likeness;
        this.choices = choices;
        this.places = places;
    }

    ConsiderPage consider(OpenTask task, MatterFacts matter) {
        return new ConsiderPage(
                desk.head(task),
                pages.page(task.actor(), matter),
                ladders.of(task.actor(), matter),
                likeness.decidedLike(task.actor(), matter),
                choices.of(matter));
    }

    ChoosePage choose(OpenTask task, MatterFacts matter) {
        return new ChoosePage(
                desk.head(task),
                pages.page(task.actor(), matter),
                ladders.of(task.actor(), matter),
                places.competent(matter.topic()).id(),
                candidates(),
                choices.of(matter));
    }

    List<ChoosePage.Choice> candidates() {
        return places.national().stream().map(ConsiderPages::choice).toList();
    }

    private static ChoosePage.Choice choice(Mechanism mechanism) {
        return new ChoosePage.Choice(
                mechanism.id(), mechanism.name(), mechanism.kind().equals("CNCC"));
    }
}
