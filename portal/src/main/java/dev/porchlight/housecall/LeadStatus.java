package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a request for service. Open: a word that is new to us is kept and shown as it is. */
public record LeadStatus(@JsonValue String word) {

    public static final LeadStatus OPEN = new LeadStatus("open");
    public static final LeadStatus WON = new LeadStatus("won");
    public static final LeadStatus LOST = new LeadStatus("lost");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeadStatus {}
}
