package dev.porchlight.database;

import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import java.nio.file.Files;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Whether there is room for the embedded database, and the right to write there. */
@Order(90)
class DiskCheck implements Check {

    /** A property manager with 5,000 jobs takes some 20 MB, and nobody looks every day. */
    private static final long COMFORTABLE = 1024 * Diagnosis.MEGABYTE;

    private final DatabaseSettings settings;

    DiskCheck(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> examine() {
        if (settings.database().url() != null) {
            return Finding.fine("Nothing is kept on this machine: the database is elsewhere.")
                    .alone();
        }
        var folder = PostgresFolder.in(settings.data());
        var place = Diagnosis.existing(folder.home());
        var free = Diagnosis.free(place);
        var left = "%,d MB are left in %s".formatted(free / Diagnosis.MEGABYTE, place);
        if (!Files.isWritable(place)) {
            return Finding.problem(
                            "%s may not write to %s.".formatted(System.getProperty("user.name"), place),
                            "Ask again as the user that runs the portal; if it is that one, give it the right to write"
                                    + " there, or choose another folder with PORCHLIGHT_DATA.")
                    .alone();
        }
        var needed = Files.exists(folder.cluster()) ? Diagnosis.NEEDED_ALWAYS : Diagnosis.NEEDED_AT_FIRST;
        if (free < needed) {
            return Finding.problem(
                            "%s, and PostgreSQL needs %d.".formatted(left, needed / Diagnosis.MEGABYTE),
                            "Make room, or choose another folder with PORCHLIGHT_DATA.")
                    .alone();
        }
        return (free < COMFORTABLE
                        ? Finding.note(left + ".", "Make room: below a gigabyte it may be full before somebody looks.")
                        : Finding.fine(left + "."))
                .alone();
    }
}
