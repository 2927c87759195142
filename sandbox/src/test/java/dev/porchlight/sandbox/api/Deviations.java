package dev.porchlight.sandbox.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The tables of DEVIATIONS.md: where the sandbox knowingly answers otherwise than the vendor's document says. */
final class Deviations {
    private static final Path FILE = Path.of("DEVIATIONS.md");

    private final List<List<String>> rows;

    /** One permitted deviation. The first three cells are patterns. */
    record Deviation(String operation, String pointer, String message) {
        boolean permits(VendorDocument.Finding finding) {
            return Pattern.matches(operation, finding.operation())
                    && Pattern.matches(pointer, finding.pointer())
                    && Pattern.matches(message, finding.message());
        }
    }

    private Deviations(List<List<String>> rows) {
        this.rows = rows;
    }

    static Deviations read() throws IOException {
        return new Deviations(Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(Deviations::cells)
                .toList());
    }

    List<Deviation> permitted() {
        return rows.stream()
                .filter(row -> row.size() == 5)
                .map(row -> new Deviation(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    /** Operations of the document that the sandbox does not have. */
    List<String> absentOperations() {
        return rows.stream().filter(row -> row.size() == 2).map(List::getFirst).toList();
    }

    /** A bar inside a cell is written with a backslash, as Markdown wants it. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .map(cell -> cell.startsWith("`") && cell.endsWith("`") ? cell.substring(1, cell.length() - 1) : cell)
                .toList();
    }
}
