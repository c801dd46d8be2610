package kh.cncc.engine.organisation;

import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** A council, committee or working group with a level and a jurisdiction. */
public record Mechanism(
        MechanismId id,
        String code,
        String kind,
        String category,
        @Nullable MechanismId parent,
        String area,
        Words name,
        String status) {}
