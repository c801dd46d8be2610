package kh.cncc.processes.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Measures two ways of doing the same in turns, so that what else the machine does falls on both alike. */
final class Measure {

    /** One figure: medians in milliseconds and what they should not exceed. */
    record Result(String name, double ours, double reference, double ratio, double goal) {}

    private Measure() {}

    /** Runs both in turns and keeps the ratio of the medians. */
    static Result compare(String name, double goal, int warmUp, int rounds, Runnable ours, Runnable reference) {
        double[] our = new double[rounds];
        double[] their = new double[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            double one = time(round % 2 == 0 ? ours : reference);
            double other = time(round % 2 == 0 ? reference : ours);
            if (round >= 0) {
                our[round] = round % 2 == 0 ? one : other;
                their[round] = round % 2 == 0 ? other : one;
            }
        }
        return keep(name, goal, median(our), median(their));
    }

    /** Keeps a figure whose two sides were measured elsewhere. */
    static Result keep(String name, double goal, double ours, double reference) {
        Result result = new Result(name, round(ours), round(reference), round(ours / reference), goal);
        System.out.printf(
                Locale.ROOT,
                "%-78s %10.2f %10.2f %7.2f  goal %.1f %s%n",
                name,
                result.ours(),
                result.reference(),
                result.ratio(),
                goal,
                result.ratio() <= goal ? "" : "  <-- missed");
        write(result);
        return result;
    }

    /** Median time of one thing, in milliseconds. */
    static double median(int warmUp, int rounds, Runnable work) {
        for (int round = 0; round < warmUp; round++) {
            work.run();
        }
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            times[round] = time(work);
        }
        return median(times);
    }

    /** Beside what was measured before, in other processes too. */
    private static void write(Result result) {
        String folder = System.getProperty("cncc.bench", "");
        if (folder.isEmpty()) {
            return;
        }
        Path file = Path.of(folder, "results.json");
        var json = JsonMapper.builder().build();
        try {
            Files.createDirectories(Path.of(folder));
            List<Result> results = new ArrayList<>();
            if (Files.exists(file)) {
                results.addAll(List.of(json.readValue(Files.readString(file), Result[].class)));
            }
            results.add(result);
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(results));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
