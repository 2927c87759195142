package dev.porchlight.jobs;

import dev.porchlight.housecall.Attachment;
import dev.porchlight.housecall.Job;
import dev.porchlight.web.Say;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The photos and other files of a job, each with the address under which the portal hands it out.
 *
 * @param nothing what to say when there are none
 */
public record JobFiles(List<File> pictures, List<File> others, String nothing) {

    /** @param kind "PDF"; of a picture that it is one */
    public record File(String href, String name, String kind) {}

    static JobFiles of(Job job, Stage stage, Say say) {
        return new JobFiles(
                files(job, say).filter(Kinded::isPicture).map(Kinded::file).toList(),
                files(job, say)
                        .filter(kinded -> !kinded.isPicture())
                        .map(Kinded::file)
                        .toList(),
                say.text(stage.isOver() ? "jobs.files.none" : "jobs.files.nothing"));
    }

    public boolean isEmpty() {
        return pictures.isEmpty() && others.isEmpty();
    }

    private record Kinded(File file, boolean isPicture) {}

    private static Stream<Kinded> files(Job job, Say say) {
        return job.attachments().stream()
                .map(attachment ->
                        new Kinded(file(job, attachment, say), FileKind.of(attachment.fileType()) == FileKind.PICTURE));
    }

    private static File file(Job job, Attachment attachment, Say say) {
        String name = attachment.fileName();
        String href = "/jobs/" + job.id() + "/files/" + attachment.id();
        return new File(
                href,
                name == null || name.isBlank() ? say.text("jobs.file.unnamed") : name.strip(),
                kind(attachment, say));
    }

    private static String kind(Attachment attachment, Say say) {
        return switch (FileKind.of(attachment.fileType())) {
            case PICTURE -> say.text("jobs.file.picture");
            case PDF -> say.text("jobs.file.pdf");
            case OTHER -> other(attachment.fileType(), say);
        };
    }

    private static String other(@Nullable String type, Say say) {
        String family = Objects.requireNonNullElse(type, "").replaceFirst("/.*", "");
        return switch (family) {
            case "image" -> say.text("jobs.file.picture");
            case "video" -> say.text("jobs.file.video");
            case "audio" -> say.text("jobs.file.audio");
            default -> say.text("jobs.file.other");
        };
    }
}
