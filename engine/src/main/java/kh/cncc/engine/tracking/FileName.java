package kh.cncc.engine.tracking;

import java.text.Normalizer;

/** The name of a file as it is kept: without a path, and without signs that make it look like something else. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** Empty when nothing is left that could be a name. */
    static String clean(String typed) {
        String last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        // Control signs, and those that turn the direction of writing: they let "fdp.exe" read as "exe.pdf".
        String visible = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip()
                .replaceAll("^[.\\s]+", "");
        return shortened(visible);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
