package dev.porchlight.housecall;

import java.util.Objects;

/** Where requests come from, in the company's own list. It is named, not numbered, when one is made (documented). */
public record LeadSource(String name) {

    public LeadSource {
        Objects.requireNonNull(name, "name");
    }
}
