package dev.porchlight.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of the portal that exist, in the order of the menu. */
@Component
public class Sections {

    private final List<Section> all;

    Sections(List<Section> contributed) {
        this.all = contributed.stream()
                .sorted(Comparator.comparing(Section::order))
                .toList();
    }

    public static Sections of(Section... sections) {
        return new Sections(List.of(sections));
    }

    public List<Section> all() {
        return all;
    }

    public Optional<Section> at(String path) {
        return all.stream().filter(section -> section.path().equals(path)).findFirst();
    }

    /** The link to something in a section; nothing while the section does not exist, so that no link is dead. */
    public @Nullable String link(String section, Object id) {
        return at(section).isPresent() ? section + "/" + id : null;
    }
}
