package kh.cncc.processes.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Between what a rate lies in a province, and of how many: rough, so that an invented figure is not laughable. */
record Likely(long whole, double from, double to) {

    private static final Map<String, Likely> ALL = read();

    static Optional<Likely> of(String indicator) {
        return Optional.ofNullable(ALL.get(indicator));
    }

    private static Map<String, Likely> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Likely.class.getResourceAsStream("likely.csv")), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(
                            words -> words[0],
                            words -> new Likely(
                                    Long.parseLong(words[1]),
                                    Double.parseDouble(words[2]),
                                    Double.parseDouble(words[3]))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
