package kh.cncc.ui.cases;

import kh.cncc.engine.tracking.HeldFolder;
import kh.cncc.ui.base.Wording;
import org.springframework.stereotype.Component;

/** What taking files in a window needs: where they lie meanwhile, and the words for what is wrong with them. */
@Component
public class Uploads {

    private final HeldFolder held;
    private final Wording wording;

    Uploads(HeldFolder held, Wording wording) {
        this.held = held;
        this.wording = wording;
    }

    HeldFolder held() {
        return held;
    }

    Wording wording() {
        return wording;
    }
}
