package kh.cncc.engine.tracking;

import kh.cncc.engine.access.Refused;

/** The case is confidential, and this official, who may see it, has not opened it, or not lately. */
public class Closed extends Refused {

    Closed() {
        super("refused.case.closed");
    }
}
