package kh.cncc.processes.reporting;

import java.math.BigDecimal;

/** An unusual jump against the last period. It is asked about and not forbidden. */
public record Warning(String key, BigDecimal now, BigDecimal before) {}
