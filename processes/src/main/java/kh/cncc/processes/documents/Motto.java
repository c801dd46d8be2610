package kh.cncc.processes.documents;

import java.util.List;

/** The two lines that head every official document of the kingdom. */
final class Motto {

    private Motto() {}

    static List<String> lines(Paper paper) {
        return paper.isKhmer()
                ? List.of("ព្រះរាជាណាចក្រកម្ពុជា", "ជាតិ សាសនា ព្រះមហាក្សត្រ")
                : List.of("Kingdom of Cambodia", "Nation Religion King");
    }
}
