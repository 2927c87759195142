package dev.porchlight.office;

import dev.porchlight.office.Finding.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All findings, to be read by a person or by a program. */
record Report(List<Entry> entries) {

    private static final int WIDTH = 80;
    private static final int SUBJECT = 9;
    private static final int TEXT = 26;
    private static final JsonMapper JSON = JsonMapper.shared();

    Report {
        entries = List.copyOf(entries);
    }

    /** @param subject what was looked at, in a word or two */
    record Entry(String subject, Finding finding) {

        String word() {
            return finding.level().word();
        }
    }

    boolean isUsable() {
        return count(Level.PROBLEM) == 0;
    }

    private long count(Level level) {
        return entries.stream()
                .filter(entry -> entry.finding().level() == level)
                .count();
    }

    String json() {
        ObjectNode report = JSON.createObjectNode().put("usable", isUsable());
        var findings = report.putArray("findings");
        for (var entry : entries) {
            findings.addObject()
                    .put("check", entry.subject())
                    .put("level", entry.word())
                    .put("means", entry.finding().means())
                    .put("do", entry.finding().remedy());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    /** In 80 columns. */
    String text(boolean coloured) {
        return entries.stream().map(entry -> lines(entry, coloured)).collect(Collectors.joining("\n")) + "\n\n"
                + verdict();
    }

    private String verdict() {
        long problems = count(Level.PROBLEM);
        long notes = count(Level.NOTE);
        String also = notes == 0 ? "." : ", with " + counted(notes, "note") + ".";
        return problems == 0 ? "Usable" + also : "Not usable: " + counted(problems, "problem") + also;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String lines(Entry entry, boolean coloured) {
        var lines = wrapped(entry.finding().means());
        String remedy = entry.finding().remedy();
        if (remedy != null) {
            lines.addAll(wrapped("Do: " + remedy));
        }
        String indent = " ".repeat(TEXT);
        String head = padded(entry.word(), SUBJECT) + padded(entry.subject(), TEXT - SUBJECT);
        String text = head + String.join("\n" + indent, lines);
        return coloured ? ink(entry.finding().level()) + text.replaceFirst("  ", "\033[0m  ") : text;
    }

    private static String ink(Level level) {
        return switch (level) {
            case FINE -> "\033[32m";
            case NOTE -> "\033[33m";
            case PROBLEM -> "\033[1;31m";
        };
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.length()));
    }

    /** A word that is longer than a line, such as an address, stays whole. */
    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        @Nullable StringBuilder line = null;
        for (var word : text.split("\\s+")) {
            if (line != null && line.length() + 1 + word.length() <= WIDTH - TEXT) {
                line.append(' ').append(word);
                continue;
            }
            if (line != null) {
                lines.add(line.toString());
            }
            line = new StringBuilder(word);
        }
        if (line != null) {
            lines.add(line.toString());
        }
        return lines;
    }
}
