package kh.cncc.engine.organisation;

import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A jurisdiction.
 *
 * @param kind   {@code nation}, {@code capital}, {@code province}, {@code district} (municipalities and khans too) or {@code commune}
 *               (sangkats too)
 * @param parent code of the area that it is a part of; the nation has none
 */
public record Area(
        String code,
        String kind,
        String slug,
        Words name,
        @Nullable String parent) {}
