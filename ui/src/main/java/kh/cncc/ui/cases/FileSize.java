package kh.cncc.ui.cases;

import java.util.Locale;

/** How large a file is, as people say it. */
final class FileSize {

    private static final long KILO = 1024;

    private FileSize() {}

    static String words(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        double kilo = (double) bytes / KILO;
        return kilo < KILO ? Math.round(kilo) + " kB" : String.format(Locale.ROOT, "%.1f MB", kilo / KILO);
    }
}
