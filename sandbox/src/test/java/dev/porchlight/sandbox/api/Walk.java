package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.Customer;
import dev.porchlight.sandbox.world.Estimate;
import dev.porchlight.sandbox.world.Invoice;
import dev.porchlight.sandbox.world.Job;
import dev.porchlight.sandbox.world.Lead;
import dev.porchlight.sandbox.world.Option;
import java.util.ArrayList;
import java.util.List;

/** Every operation once and the telling ones often, over the people of the seed. */
final class Walk {
    private static final String EVERYTHING = "?page_size=200&expand[]=attachments&expand[]=appointments";
    private static final String VISIT = """
        {"start_time": "2026-12-01T15:00:00Z", "end_time": "2026-12-01T17:00:00Z",
         "dispatched_employees_ids": ["%s"], "arrival_window_minutes": 60}\
        """;
    private static final String LINE = "{\"name\": \"Fitting\", \"unit_price\": 1200, \"quantity\": 2.5}";

    private final TestApi api;
    private final List<Step> steps = new ArrayList<>();

    /** One call: the operation as the document writes it, where it went and what came back. */
    record Step(String operation, String path, String body, TestApi.Reply reply) {}

    Walk(TestApi api) {
        this.api = api;
    }

    List<Step> steps() {
        customers();
        jobs();
        visits();
        extras();
        invoices();
        estimates();
        options();
        company();
        leads();
        lists();
        return steps;
    }

    private void customers() {
        Customer ada = api.customer("ada@example.com");
        get("/customers", EVERYTHING + "&expand[]=do_not_service");
        get("/customers/{customer_id}", "?expand[]=attachments&expand[]=do_not_service", ada.id);
        post("/customers", "{\"first_name\": \"Una\", \"addresses\": [{\"street\": \"1 Way\", \"city\": \"Quincy\"}]}");
        put("/customers/{customer_id}", "{\"notes\": \"Rings twice\"}", ada.id);
        get("/customers/{customer_id}/addresses", "", ada.id);
        post("/customers/{customer_id}/addresses", """
            {"street": "2 Way", "city": "Quincy", "state": "MA", "zip": "02169", "country": "US"}\
            """, ada.id);
        get(
                "/customers/{customer_id}/addresses/{address_id}",
                "",
                ada.id,
                ada.addresses.getFirst().id());
        get("/employees", "?page_size=200");
    }

    private void jobs() {
        Customer ada = api.customer("ada@example.com");
        get("/jobs", EVERYTHING);
        get("/jobs", EVERYTHING + "&page=2");
        get("/jobs", EVERYTHING + "&customer_id=" + ada.id);
        get("/jobs", EVERYTHING + "&customer_id=" + api.customer("odette@example.com").id);
        get("/jobs/{id}", "?expand[]=appointments", api.job("Replace kitchen faucet").id);
        get("/jobs/{id}", "", "job_00000000000000000000000000000000");
        post("/jobs", """
            {"customer_id": "%s", "address_id": "%s", "line_items": [%s],
             "schedule": {"scheduled_start": "2026-12-02T10:00:00", "arrival_window": 30}}\
            """.formatted(ada.id, ada.addresses.getFirst().id(), LINE));
    }

    private void visits() {
        Job job = api.job("Install outdoor shower");
        String visit = VISIT.formatted(employee());
        post("/jobs/{job_id}/appointments", visit, job.id);
        get("/jobs/{job_id}/appointments", "", job.id);
        put("/jobs/{job_id}/appointments/{appointment_id}", visit, job.id, firstVisit(job));
        put("/jobs/{job_id}/schedule", """
            {"start_time": "2026-12-03T15:00:00Z", "arrival_window_in_minutes": 30, "expand": ["assigned_employees"]}\
            """, job.id);
        put(
                "/jobs/{job_id}/dispatch",
                "{\"dispatched_employees\": [{\"employee_id\": \"%s\"}]}".formatted(employee()),
                job.id);
        delete("/jobs/{job_id}/appointments/{appointment_id}", job.id, firstVisit(job));
        delete("/jobs/{job_id}/schedule", job.id);
    }

    private void extras() {
        Job job = api.job("Replace kitchen faucet");
        String item = job.lineItems.all().getFirst().id;
        get("/jobs/{job_id}/line_items", "", job.id);
        post("/jobs/{job_id}/line_items", LINE, job.id);
        put(
                "/jobs/{job_id}/line_items/bulk_update",
                "{\"append_line_items\": true, \"line_items\": [" + LINE + "]}",
                job.id);
        put("/jobs/{job_id}/line_items/{id}", LINE, job.id, item);
        put("/jobs/{job_id}/line_items/{id}", "{}", job.id, item);
        delete("/jobs/{job_id}/line_items/{id}", job.id, item);
        delete("/jobs/{job_id}/line_items/{id}", job.id, item);
        post("/jobs/{job_id}/notes", "{\"content\": \"Called\"}", job.id);
        delete("/jobs/{job_id}/notes/{note_id}", job.id, job.notes.getLast().id());
        post("/jobs/{job_id}/links", "{\"title\": \"Manual\", \"url\": \"https://manuals.example/1\"}", job.id);
        upload("/jobs/{job_id}/attachments", job.id);
        String tag = api.world.catalog.tags.getLast().id();
        post("/jobs/{job_id}/tags", "{\"tag_id\": \"" + tag + "\"}", job.id);
        delete("/jobs/{job_id}/tags/{tag_id}", job.id, tag);
        post("/jobs/{job_id}/lock", "", job.id);
        post("/jobs/{job_id}/lock", "", "job_0");
        post("/jobs/lock", """
            {"starting_at": "2026-10-01T00:00:00Z", "ending_at": "2026-11-30T00:00:00Z", "statuses": ["completed"]}\
            """);
        post("/jobs/lock", "{}");
    }

    private void invoices() {
        Invoice invoice = api.world.invoices.all().iterator().next();
        get("/invoices", "?page_size=200");
        get("/jobs/{job_id}/invoices", "", invoice.job.id);
        get("/api/invoices/{uuid}", "", invoice.id);
        get("/api/invoices/{uuid}", "", "invoice_0");
        get("/api/invoices/{uuid}/preview", "", invoice.id);
    }

    private void estimates() {
        Customer ada = api.customer("ada@example.com");
        get("/estimates", "?page_size=200&expand[]=attachments");
        get("/estimates", "?page_size=200&expand[]=attachments&customer_id=" + ada.id);
        get("/estimates", "?customer_id=" + api.customer("odette@example.com").id);
        get("/estimates/{estimate_id}", "", api.world.estimates.of(ada.id).getFirst().id);
        post("/estimates", """
            {"customer_id": "%s", "address_id": "%s", "options": [{"name": "A", "line_items": [%s]}],
             "schedule": {"start_time": "2026-12-04T15:00:00Z"}}\
            """.formatted(ada.id, ada.addresses.getFirst().id(), LINE));
    }

    private void options() {
        Estimate estimate =
                api.world.estimates.of(api.customer("ada@example.com").id).getLast();
        Option option = estimate.options.getFirst();
        post("/estimates/{estimate_id}/options", "{\"name\": \"B\", \"line_items\": [" + LINE + "]}", estimate.id);
        post("/estimates/{estimate_id}/options", "{}", estimate.id);
        post("/estimates/{estimate_id}/options", "{\"name\": \"B\"}", "csr_0");
        String base = "/estimates/{estimate_id}/options/{option_id}";
        get(base + "/line_items", "", estimate.id, option.id);
        put(base + "/line_items/bulk_update", "{\"line_items\": [" + LINE + "]}", estimate.id, option.id);
        upload(base + "/attachments", estimate.id, option.id);
        post(base + "/links", "{\"title\": \"Brochure\", \"url\": \"https://pumps.example\"}", estimate.id, option.id);
        put(
                base + "/schedule",
                "{\"start_time\": \"2026-12-05T15:00:00Z\", \"expand\": [\"assigned_employees\"]}",
                estimate.id,
                option.id);
        post(base + "/notes", "{\"content\": \"Asked for a discount\"}", estimate.id, option.id);
        delete(
                base + "/notes/{note_id}",
                estimate.id,
                option.id,
                option.notes.getLast().id());
        post("/estimates/options/decline", "{\"option_ids\": [\"" + option.id + "\"]}");
        post("/estimates/options/approve", "{\"option_ids\": [\"" + option.id + "\"]}");
        post("/estimates/options/approve", "{\"option_ids\": [\"" + option.id + "\"]}");
    }

    private void company() {
        get("/company", "");
        api.as("Token " + Gate.APPLICATION_KEY);
        get("/application", "");
        api.as("Token " + Gate.COMPANY_KEY);
        get("/company/schedule_availability", "");
        get("/company/schedule_availability/booking_windows", "");
        put("/company/schedule_availability", """
            {"availability_buffer_in_days": 1, "daily_schedule_windows":
             [{"day_name": "monday", "schedule_windows": [{"start_time": "08:00", "end_time": "12:00"}]}]}\
            """);
        put("/company/schedule_availability", "{}");
        post("/webhooks/subscription", "{}");
        delete("/webhooks/subscription");
    }

    private void leads() {
        Customer ada = api.customer("ada@example.com");
        get("/leads", "?page_size=200");
        post("/leads", "{\"customer_id\": \"" + ada.id + "\", \"line_items\": [" + LINE + "]}");
        Lead lead = api.world.leads.of(ada.id).getLast();
        get("/leads/{id}", "", lead.id);
        get("/leads/{lead_id}/line_items", "", lead.id);
        get("/leads/{lead_id}/line_items", "", "lea_0");
        post("/leads/{id}/convert", "{\"type\": \"job\"}", lead.id);
        post(
                "/leads/{id}/convert",
                "{\"type\": \"estimate\"}",
                api.world.leads.of(ada.id).getFirst().id);
        get("/pipeline/statuses", "?resource_type=lead");
        put("/pipeline/statuses", """
            {"resource_type": "lead", "resource_id": "%s", "status_id": "%s"}\
            """.formatted(
                        lead.id, api.world.catalog.pipeline("lead").getLast().id()));
        put("/pipeline/statuses", """
            {"resource_type": "lead", "resource_id": "%s", "status_id": "kcs_0"}\
            """.formatted(lead.id));
    }

    private void lists() {
        get("/lead_sources", "");
        post("/lead_sources", "{\"name\": \"Radio\"}");
        put(
                "/lead_sources/{lead_source_id}",
                "{\"name\": \"Wireless\"}",
                api.world.catalog.leadSources.getLast().id());
        get("/job_fields/job_types", "");
        post("/job_fields/job_types", "{\"name\": \"Survey\"}");
        put(
                "/job_fields/job_types/{job_type_id}",
                "{\"name\": \"Visit\"}",
                api.world.catalog.jobTypes.getFirst().id());
        get("/tags", "");
        post("/tags", "{\"name\": \"Urgent\"}");
        put(
                "/tags/{tag_id}",
                "{\"name\": \"Very urgent\"}",
                api.world.catalog.tags.getLast().id());
        get("/service_zones", "");
        get("/events", "");
        get("/events/{event_id}", "", api.world.catalog.events.getFirst().id());
    }

    private String employee() {
        return api.world.catalog.activeEmployees().getLast().id();
    }

    private static String firstVisit(Job job) {
        return job.appointments.getFirst().id;
    }

    private void get(String template, String query, String... ids) {
        step("GET", template, query, "", ids);
    }

    private void post(String template, String body, String... ids) {
        step("POST", template, "", body, ids);
    }

    private void put(String template, String body, String... ids) {
        step("PUT", template, "", body, ids);
    }

    private void delete(String template, String... ids) {
        step("DELETE", template, "", "", ids);
    }

    private void upload(String template, String... ids) {
        String path = path(template, ids);
        steps.add(new Step("POST " + template, path, "", api.upload(path, "photo.txt", "A photo")));
    }

    private void step(String method, String template, String query, String body, String... ids) {
        String path = path(template, ids);
        steps.add(new Step(method + " " + template, path, body, api.send(method, path + query, body)));
    }

    private static String path(String template, String... ids) {
        String path = template;
        for (String id : ids) {
            path = path.replaceFirst("\\{[^}]*}", id);
        }
        return path;
    }
}
