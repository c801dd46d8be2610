package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.organisation.MechanismId;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Wording;
import org.springframework.stereotype.Component;

/** What the audit keeps of an act beside who did it and when, in words: to which level, with which number, until when. */
@Component
class ActDetails {

    /** What is told, in this order; the rest is for the audit. */
    private static final List<String> TOLD = List.of(
            "unit",
            "units",
            "version",
            "missing",
            "pins",
            "reports",
            "late",
            "moved",
            "level",
            "urgency",
            "by",
            "due",
            "mechanism",
            "mode",
            "actions",
            "voice",
            "decision",
            "supersedes",
            "action",
            "parts",
            "matters",
            "silent");

    /** Of these acts the level is the one that the matter left. */
    private static final Set<String> LEAVING = Set.of("matter-escalated", "matter-handed-down", "matter-lapsed");

    /** Codes whose words stand in the translation files, with what the keys begin with. */
    private static final Map<String, String> WORDS = Map.of(
            "urgency", "matters.urgency.",
            "by", "matters.came.",
            "mode", "decisions.one.mode.",
            "voice", "decisions.one.voice.");

    private final Organisation organisation;
    private final Wording wording;

    ActDetails(Organisation organisation, Wording wording) {
        this.organisation = organisation;
        this.wording = wording;
    }

    List<String> told(String act, Map<String, Object> details) {
        return TOLD.stream()
                .flatMap(name -> Optional.ofNullable(details.get(name)).stream()
                        .flatMap(detail -> told(act, name, detail).stream()))
                .toList();
    }

    private Optional<String> told(String act, String name, Object detail) {
        return switch (name) {
            case "level" ->
                Optional.of(text(LEAVING.contains(act) ? "act.detail.fromLevel" : "act.detail.level", level(detail)));
            case "due" -> Optional.of(text("act.detail.due", wording.day(LocalDate.parse(detail.toString()))));
            case "mechanism" -> Optional.of(mechanism(detail));
            case "decision", "supersedes" -> Optional.of(text("act.detail." + name, detail));
            default -> WORDS.containsKey(name) ? Optional.of(text(WORDS.get(name) + detail)) : usual(name, detail);
        };
    }

    private Optional<String> usual(String name, Object detail) {
        return switch (detail) {
            case Number number ->
                Optional.of(number.longValue())
                        .filter(value -> value != 0 || name.equals("version"))
                        .map(value -> text("act.detail." + name, value));
            case Boolean holds -> holds ? Optional.of(text("act.detail." + name)) : Optional.empty();
            case Collection<?> several ->
                several.isEmpty()
                        ? Optional.empty()
                        : Optional.of(text(
                                "act.detail." + name,
                                several.stream().map(this::named).collect(Collectors.joining(", "))));
            default -> Optional.of(named(detail));
        };
    }

    private static String level(Object code) {
        return text("matters.level." + code);
    }

    private String mechanism(Object id) {
        return Languages.read(organisation
                .mechanism(new MechanismId(((Number) id).longValue()))
                .name());
    }

    /** The name of a mechanism that the audit names by its code, such as DOH-BTB; another code as it is. */
    private String named(Object code) {
        String words = code.toString();
        int area = words.lastIndexOf('-');
        return area < 0
                ? words
                : organisation
                        .mechanism(words.substring(0, area), words.substring(area + 1))
                        .map(mechanism -> Languages.read(mechanism.name()))
                        .orElse(words);
    }
}
