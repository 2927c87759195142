package dev.porchlight.sandbox.world;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The company whose account this is. */
public final class Company {
    public final String id;
    public String name = "Harbor Plumbing";
    public String phoneNumber = "6175550100";
    public String supportEmail = "office@harborplumbing.example";
    /** Absent: HCP's own picture for those who have none. */
    public @Nullable Attachment logo;

    public String website = "https://harborplumbing.example";
    public ZoneId zone = ZoneId.of("America/New_York");
    public int defaultArrivalWindow = 60;
    /** How often the owner has withdrawn what they had agreed to; what was agreed to before is over then. */
    public int withdrawnConsents;

    public List<String> zipCodes = List.of("02169", "02170", "02171", "02184", "02186", "02122", "02124", "02125");

    Company(String id) {
        this.id = id;
    }

    /** Seen live: only an application key is told the locations, which are companies in the same shape. */
    public ObjectNode json(boolean withLocations, World world) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("phone_number", phoneNumber)
                .put("support_email", supportEmail)
                .put("name", name)
                .put("logo_url", logoUrl(world));
        json.set("address", addressJson());
        json.put("website", website)
                .put("default_arrival_window", defaultArrivalWindow)
                .put("time_zone", zone.getId());
        json.putObject("service_areas_data").set("zip_codes", Json.texts(zipCodes));
        if (withLocations) {
            json.putArray("locations");
        }
        return json;
    }

    private String logoUrl(World world) {
        return logo == null
                ? "https://pro.housecallpro.com/assets/logo_placeholder.png"
                : world.fileLinks().sign(logo.id, logo.fileName);
    }

    /** Seen live: here the coordinates are texts, and the country comes before the ZIP code. */
    private static ObjectNode addressJson() {
        return Json.object()
                .put("street", "21 Harbor Way")
                .put("street_line_2", "")
                .put("city", "Quincy")
                .put("state", "MA")
                .put("country", "US")
                .put("zip", "02169")
                .put("latitude", "42.2529")
                .put("longitude", "-71.0023");
    }
}
