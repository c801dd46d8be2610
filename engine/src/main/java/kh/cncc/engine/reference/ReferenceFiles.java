package kh.cncc.engine.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The reference files: of the folder {@code cncc.config} where it has them, else those the program brings along. */
@Component
public class ReferenceFiles {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(false)
            .get();

    private static final CSVFormat LINES =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /** Columns that tell readers where a row comes from and whether it was checked; every file may have them. */
    private static final Set<String> REMARKS = Set.of("source", "km_status", "note", "basis", "legal_date");

    private final @Nullable Path folder;

    ReferenceFiles(@Value("${cncc.config:}") String folder) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    /** Files of this folder only, whatever the settings say. */
    public static ReferenceFiles of(Path folder) {
        return new ReferenceFiles(folder.toString());
    }

    /** The rows of a file that cannot do without any: an emptied file must not pass for a country without provinces. */
    public List<ReferenceRow> someRows(String file, Problems problems, String... columns) {
        int before = problems.all().size();
        List<ReferenceRow> rows = rows(file, problems, columns);
        if (rows.isEmpty() && problems.all().size() == before) {
            problems.add(file, 1, "has no rows");
        }
        return rows;
    }

    /**
     * The rows of a file.
     *
     * @param file    such as {@code reference/areas.csv}
     * @param columns that it must have; without one of them there are no rows, only a problem; another one is a problem too
     */
    public List<ReferenceRow> rows(String file, Problems problems, String... columns) {
        try (Reader reader = open(file);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            List<String> missing = Arrays.stream(columns)
                    .filter(column -> !parser.getHeaderMap().containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(file, 1, "the heading has no " + String.join(", ", missing));
                return List.of();
            }
            parser.getHeaderNames().stream()
                    .filter(column -> !REMARKS.contains(column))
                    .filter(column -> !List.of(columns).contains(column))
                    .forEach(column -> problems.add(file, 1, "unknown column " + column));
            return rows(file, problems, parser);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            problems.add(file, 1, "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static List<ReferenceRow> rows(String file, Problems problems, CSVParser parser) {
        List<ReferenceRow> rows = new ArrayList<>();
        long before = parser.getCurrentLineNumber();
        for (CSVRecord line : parser) {
            int number = (int) before + 1;
            before = parser.getCurrentLineNumber();
            if (line.size() == 1 && line.get(0).isBlank()) {
                continue;
            }
            if (line.isConsistent()) {
                rows.add(new ReferenceRow(file, number, Map.copyOf(line.toMap())));
            } else {
                problems.add(
                        file,
                        number,
                        "has " + line.size() + " values, the heading has "
                                + parser.getHeaderMap().size());
            }
        }
        return rows;
    }

    /** The names of the CSV files that the configuration's folder has in this one, by the alphabet; none where there is no such folder. */
    List<String> in(String subfolder, Problems problems) {
        if (folder == null || !Files.isDirectory(folder.resolve(subfolder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .map(name -> subfolder + "/" + name)
                    .toList();
        } catch (IOException e) {
            problems.add(subfolder, 1, "cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    /** All lines of a file, whatever stands above its rows; empty where it cannot be read, which is a problem. */
    Optional<List<ReferenceLine>> lines(String file, Problems problems) {
        try (Reader reader = open(file);
                CSVParser parser = CSVParser.parse(reader, LINES)) {
            List<ReferenceLine> lines = new ArrayList<>();
            long before = 0;
            for (CSVRecord line : parser) {
                lines.add(new ReferenceLine(file, (int) before + 1, line.toList()));
                before = parser.getCurrentLineNumber();
            }
            return Optional.of(lines);
        } catch (MalformedInputException e) {
            problems.add(file, 1, "is not written in UTF-8");
            return Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            problems.add(file, 1, "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The whole text of a file that is no table of rows; null where it cannot be read, which is a problem. */
    public @Nullable String text(String file, Problems problems) {
        try (Reader reader = open(file)) {
            return reader.readAllAsString();
        } catch (IOException | UncheckedIOException e) {
            problems.add(file, 1, "cannot be read: " + e.getMessage());
            return null;
        }
    }

    /** Spreadsheet programs mark UTF-8 by a sign before the first column's name. */
    private Reader open(String file) throws IOException {
        BufferedReader reader = new BufferedReader(read(file));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private Reader read(String file) throws IOException {
        if (folder != null && Files.exists(folder.resolve(file))) {
            return Files.newBufferedReader(folder.resolve(file));
        }
        InputStream in = ReferenceFiles.class.getResourceAsStream("/config/" + file);
        if (in == null) {
            throw new IOException("there is no such file");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
