package kh.cncc.processes.indicators;

/**
 * A form asks this kind of unit for this indicator.
 *
 * @param form      for example {@code province-month}
 * @param unitKind  kind of mechanism that gives the figure, for example {@code DOH}
 * @param confirmed whether CNCC has confirmed the choice
 */
public record FormLine(String form, String unitKind, int position, boolean confirmed, Indicator indicator) {}
