package dev.porchlight.requests;

import dev.porchlight.requests.Pictures.Remade;
import dev.porchlight.shared.CustomerId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Looks at what came, makes it harmless and keeps it; or says why not. */
@Component
class Intake {

    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]");
    private static final Pattern ENDING = Pattern.compile("\\.[^.]{1,8}$");
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]");
    private static final int LONGEST_NAME = 80;

    private final Pictures pictures;
    private final RequestFiles files;
    private final RequestSettings settings;

    Intake(Pictures pictures, RequestFiles files, RequestSettings settings) {
        this.pictures = pictures;
        this.files = files;
        this.settings = settings;
    }

    /** Why a file was not taken: the last part of the key of its sentence. */
    enum Refusal {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_PIXELS,
        UNREADABLE,
        HEIC,
        OTHER_PICTURE,
        VIDEO,
        OTHER,
        REQUEST_FULL,
        CUSTOMER_FULL,
        TOO_LATE
    }

    /** How large a file may be. */
    long largest() {
        return settings.largestFile().toBytes();
    }

    Optional<Refusal> take(CustomerId customer, UUID request, Arrived arrived) throws IOException {
        if (arrived.size() > largest()) {
            return Optional.of(Refusal.TOO_LARGE);
        }
        var contents = Contents.of(arrived.path());
        return switch (contents) {
            case JPEG, PNG -> picture(customer, request, arrived, contents);
            case PDF -> paper(customer, request, arrived);
            case HEIC -> Optional.of(Refusal.HEIC);
            case OTHER_PICTURE -> Optional.of(Refusal.OTHER_PICTURE);
            case VIDEO -> Optional.of(Refusal.VIDEO);
            case OTHER -> Optional.of(Refusal.OTHER);
            case EMPTY -> Optional.of(Refusal.EMPTY);
        };
    }

    private Optional<Refusal> picture(CustomerId customer, UUID request, Arrived arrived, Contents contents)
            throws IOException {
        return switch (remake(arrived, contents)) {
            case Remade.TooManyPixels() -> Optional.of(Refusal.TOO_MANY_PIXELS);
            case Remade.Unreadable() -> Optional.of(Refusal.UNREADABLE);
            case Remade.Picture(byte[] jpeg, byte[] preview) -> {
                var file =
                        new RequestFile(UUID.randomUUID(), named(arrived.name(), ".jpg"), Contents.JPEG, jpeg.length);
                yield refusal(files.add(customer, request, file, preview, new ByteArrayInputStream(jpeg)));
            }
        };
    }

    private Optional<Refusal> paper(CustomerId customer, UUID request, Arrived arrived) throws IOException {
        var file = new RequestFile(
                UUID.randomUUID(), named(arrived.name(), ".pdf"), Contents.PDF, Math.toIntExact(arrived.size()));
        try (InputStream body = Files.newInputStream(arrived.path())) {
            return refusal(files.add(customer, request, file, new byte[0], body));
        }
    }

    private Remade remake(Arrived arrived, Contents contents) throws IOException {
        try {
            return pictures.remake(arrived.path(), contents);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static Optional<Refusal> refusal(RequestFiles.Added added) {
        return switch (added) {
            case KEPT -> Optional.empty();
            case REQUEST_FULL -> Optional.of(Refusal.REQUEST_FULL);
            case CUSTOMER_FULL -> Optional.of(Refusal.CUSTOMER_FULL);
            case TOO_LATE -> Optional.of(Refusal.TOO_LATE);
        };
    }

    /** What its owner calls it, with an ending that is true. */
    static String named(String name, String ending) {
        String stem = ENDING.matcher(called(name)).replaceFirst("").strip();
        return (stem.isEmpty() ? "file" : stem) + ending;
    }

    /** What its owner calls it, without folders and without letters that hide or turn around what follows. */
    static String called(String name) {
        String plain = ODD.matcher(FOLDERS.matcher(name).replaceFirst(""))
                .replaceAll(" ")
                .strip();
        int letters = Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()));
        return plain.substring(0, plain.offsetByCodePoints(0, letters));
    }
}
