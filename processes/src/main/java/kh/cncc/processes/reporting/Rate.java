package kh.cncc.processes.reporting;

/** A share shown as what it is made of, never as a bare percentage. */
public record Rate(int numerator, int denominator) {

    public double percent() {
        return denominator == 0 ? 0 : 100.0 * numerator / denominator;
    }
}
