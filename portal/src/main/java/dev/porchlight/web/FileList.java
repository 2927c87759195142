package dev.porchlight.web;

import dev.porchlight.housecall.Attachment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Photos and other files, each with the address under which the portal hands it out. */
public record FileList(List<File> pictures, List<File> others) {

    /** @param kind "PDF"; of a picture that it is one */
    public record File(String href, String name, String kind) {}

    /** @param folder the address of what they belong to, below which they are */
    public static FileList of(List<Attachment> attachments, String folder, Say say) {
        return new FileList(
                files(attachments, folder, say)
                        .filter(Kinded::isPicture)
                        .map(Kinded::file)
                        .toList(),
                files(attachments, folder, say)
                        .filter(kinded -> !kinded.isPicture())
                        .map(Kinded::file)
                        .toList());
    }

    public boolean isEmpty() {
        return pictures.isEmpty() && others.isEmpty();
    }

    private record Kinded(File file, boolean isPicture) {}

    private static Stream<Kinded> files(List<Attachment> attachments, String folder, Say say) {
        return attachments.stream()
                .map(attachment -> new Kinded(
                        file(attachment, folder, say), FileKind.of(attachment.fileType()) == FileKind.PICTURE));
    }

    private static File file(Attachment attachment, String folder, Say say) {
        String name = attachment.fileName();
        return new File(
                folder + "/files/" + attachment.id(),
                name == null || name.isBlank() ? say.text("web.file.unnamed") : name.strip(),
                kind(attachment, say));
    }

    private static String kind(Attachment attachment, Say say) {
        return switch (FileKind.of(attachment.fileType())) {
            case PICTURE -> say.text("web.file.picture");
            case PDF -> say.text("web.file.pdf");
            case OTHER -> other(attachment.fileType(), say);
        };
    }

    private static String other(@Nullable String type, Say say) {
        String family = Objects.requireNonNullElse(type, "").replaceFirst("/.*", "");
        return switch (family) {
            case "image" -> say.text("web.file.picture");
            case "video" -> say.text("web.file.video");
            case "audio" -> say.text("web.file.audio");
            default -> say.text("web.file.other");
        };
    }
}
