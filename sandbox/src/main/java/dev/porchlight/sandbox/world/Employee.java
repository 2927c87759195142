package dev.porchlight.sandbox.world;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who works for the company. Inactive people still stand in the work they once did. */
public record Employee(
        String id,
        String firstName,
        String lastName,
        String email,
        String mobileNumber,
        String color,
        String role,
        List<String> tags,
        boolean active,
        boolean bookableOnline,
        Instant createdAt) {

    private static final String DEFAULT_PICTURE = "https://pro.housecallpro.com/assets/add_image_thumb_web_round.png";
    private static final List<String> PERMISSIONS = List.of(
            "can_add_and_edit_job",
            "can_call_and_text_with_customers",
            "can_chat_with_customers",
            "can_delete_and_cancel_job",
            "can_edit_message_on_invoice",
            "can_see_street_view_data",
            "can_take_payment_see_prices",
            "can_see_customers",
            "can_see_marketing_campaigns",
            "can_see_reporting",
            "can_edit_settings",
            "can_be_booked_online",
            "can_share_job",
            "can_see_full_schedule",
            "can_see_future_jobs",
            "is_point_of_contact",
            "is_admin");
    private static final Set<String> OF_EVERYBODY = Set.of(
            "can_add_and_edit_job", "can_call_and_text_with_customers", "can_see_customers", "can_see_future_jobs");
    private static final Set<String> OF_ADMINS_ONLY = Set.of("can_edit_settings", "can_see_reporting", "is_admin");

    public ObjectNode json(World world) {
        ObjectNode json = brief();
        json.set("tags", Json.texts(tags));
        ObjectNode permissions = json.putObject("permissions");
        PERMISSIONS.forEach(permission -> permissions.put(permission, may(permission)));
        return json.put("created_at", Json.time(createdAt))
                .put("company_name", world.company.name)
                .put("company_id", world.company.id);
    }

    /** As webhooks about appointments carry it. */
    ObjectNode brief() {
        return Json.object()
                .put("id", id)
                .put("first_name", firstName)
                .put("last_name", lastName)
                .put("email", email)
                .put("mobile_number", mobileNumber)
                .put("color_hex", color)
                .put("avatar_url", DEFAULT_PICTURE)
                .put("role", role);
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    private boolean may(String permission) {
        if (permission.equals("can_be_booked_online")) {
            return bookableOnline;
        }
        boolean admin = role.equals("admin");
        if (admin || OF_EVERYBODY.contains(permission)) {
            return true;
        }
        return role.equals("office staff") && !OF_ADMINS_ONLY.contains(permission);
    }
}
