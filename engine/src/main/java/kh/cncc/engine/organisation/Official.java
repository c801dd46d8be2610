package kh.cncc.engine.organisation;

import java.util.Locale;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** Someone who may hold seats, and who has an account. */
public record Official(
        OfficialId id,
        String username,
        Words name,
        @Nullable String email,
        @Nullable String phone,
        Locale language) {}
