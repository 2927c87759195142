package dev.porchlight.chaos;

import dev.porchlight.chaos.Testimony.Press;
import dev.porchlight.chaos.Testimony.Time;
import dev.porchlight.chaos.Testimony.Told;
import java.util.List;
import java.util.Map;

/**
 * Everything that is to be compared when all is over.
 *
 * @param written the portal's database
 * @param deeds what happened at Housecall Pro, in order
 * @param marks how many notes there carry which reference; of what leaves no note nothing is said
 * @param shown the visits that each customer sees
 * @param real the visits that they have
 */
record Evidence(
        List<Written> written,
        List<Press> presses,
        List<Told> told,
        List<Deed> deeds,
        Map<String, Integer> marks,
        Map<String, Map<String, Time>> shown,
        Map<String, Map<String, Time>> real) {}
