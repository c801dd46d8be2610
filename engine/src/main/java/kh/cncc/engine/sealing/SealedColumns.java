package kh.cncc.engine.sealing;

import java.util.List;

/** The columns of a module that are sealed. Found by {@link java.util.ServiceLoader}, since keys are also changed by the command line. */
public interface SealedColumns {

    /** Every one of them: what is missing here cannot be opened once its key is gone. */
    List<SealedColumn> columns();
}
