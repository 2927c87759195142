package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Appointment;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.Happened;
import dev.porchlight.sandbox.world.Job;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Appointments and the schedule of a job. */
class VisitsTest {
    private static final String TIMES =
            "\"start_time\": \"2026-12-01T15:00:00Z\", \"end_time\": \"2026-12-01T17:00:00Z\"";

    private final TestApi api = new TestApi();
    private final Job faucet = api.job("Replace kitchen faucet");
    private final Appointment visit = faucet.appointments.getFirst();
    private final Employee dana = api.world.catalog.activeEmployees().get(3);

    @Test
    void putsAVisitOnAJobAndSchedulesIt() {
        Job waiting = api.job("Install outdoor shower");

        TestApi.Reply reply = api.post(appointments(waiting), body("\"arrival_window_minutes\": 45"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("arrival_window_minutes").asInt()).isEqualTo(45);
        assertThat(api.get("/jobs/" + waiting.id).json().path("work_status").asString())
                .isEqualTo("scheduled");
        assertThat(api.events())
                .containsExactly(
                        "job.scheduled", "job.appointment.scheduled", "job.appointment.appointment_pros_assigned");
    }

    @Test
    void letsVisitsOverlapAndTellsNobody() {
        assertThat(api.post(appointments(faucet), body("\"x\": 1")).status()).isEqualTo(201);
        assertThat(api.post(appointments(faucet), body("\"x\": 1")).status()).isEqualTo(201);
        assertThat(api.get(appointments(faucet)).json().path("appointments")).hasSize(3);
    }

    @Test
    void forgetsTheArrivalWindowThatIsNotSentAgain() {
        JsonNode moved =
                api.put(appointments(faucet) + "/" + visit.id, body("\"x\": 1")).json();

        assertThat(moved.path("arrival_window_minutes").asInt()).isZero();
        assertThat(moved.path("start_time").asString()).isEqualTo("2026-12-01T15:00:00Z");
        assertThat(api.events())
                .containsExactly(
                        "job.appointment.rescheduled",
                        "job.appointment.appointment_pros_assigned",
                        "job.appointment.appointment_pros_unassigned");
    }

    @Test
    void refusesAVisitThatDoesNotSayWhoComes() {
        TestApi.Reply reply = api.put(appointments(faucet) + "/" + visit.id, "{" + TIMES + "}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("dispatched_employees_ids").asString()).isEqualTo("is missing");
        assertThat(api.told).isEmpty();
    }

    @Test
    void takesNobodyForAnAnswer() {
        String nobody = "{" + TIMES + ", \"dispatched_employees_ids\": []}";

        assertThat(api.put(appointments(faucet) + "/" + visit.id, nobody).status())
                .isEqualTo(200);
        assertThat(api.get("/jobs/" + faucet.id).json().path("assigned_employees"))
                .isEmpty();
    }

    @Test
    void unschedulesAJobWithItsLastVisit() {
        TestApi.Reply reply = api.delete(appointments(faucet) + "/" + visit.id);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEmpty();
        JsonNode job = api.get("/jobs/" + faucet.id).json();
        assertThat(job.path("work_status").asString()).isEqualTo("needs scheduling");
        assertThat(job.path("schedule").path("scheduled_start").isNull()).isTrue();
        assertThat(api.events().getFirst()).isEqualTo("job.appointment.appointment_discarded");
        assertThat(api.delete(appointments(faucet) + "/" + visit.id).status()).isEqualTo(404);
    }

    @Test
    void refusesToTouchTheVisitsOfAnArchivedJob() {
        Job archived = api.job("Duplicate: shower");

        TestApi.Reply reply = api.post(appointments(archived), body("\"x\": 1"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").path("message").asString()).contains("archived job");
    }

    @Test
    void refusesAVisitThatEndsBeforeItBegins() {
        String backwards = body("\"x\": 1").replace("17:00", "14:00");

        assertThat(api.post(appointments(faucet), backwards).status()).isEqualTo(400);
    }

    @Test
    void tellsOfPeopleWholeWhereTheApiGivesTheirIds() {
        api.post(appointments(faucet), body("\"x\": 1"));

        Happened told = api.told.getFirst();
        assertThat(told.resource()).isEqualTo("appointment");
        assertThat(told.body().propertyNames())
                .containsExactly(
                        "id", "job_id", "start_time", "end_time", "arrival_window_minutes", "dispatched_employees");
        assertThat(told.body()
                        .path("dispatched_employees")
                        .path(0)
                        .path("first_name")
                        .asString())
                .isEqualTo("Dana");
    }

    @Test
    void movesTheOnlyVisitThroughTheSchedule() {
        JsonNode answer = api.put(schedule(faucet), """
            {"start_time": "2026-12-01T15:00:00Z", "end_time": "2026-12-01T16:00:00Z",
             "arrival_window_in_minutes": 90}\
            """).json();

        assertThat(answer.propertyNames())
                .containsExactly("start_time", "end_time", "arrival_window_minutes", "appointments");
        assertThat(answer.path("appointments").path(0).path("id").asString()).isEqualTo(visit.id);
        assertThat(api.get("/jobs/" + faucet.id)
                        .json()
                        .path("schedule")
                        .path("arrival_window")
                        .asInt())
                .isEqualTo(90);
    }

    @Test
    void refusesTheScheduleOfAJobWithSeveralVisits() {
        Job repipe = api.job("Repipe upstairs bathroom");

        TestApi.Reply reply = api.put(schedule(repipe), "{" + TIMES + "}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").path("message").asString()).contains("more than one appointment");
    }

    @Test
    void erasesTheScheduleAndCancelsNothing() {
        TestApi.Reply reply = api.delete(schedule(faucet));

        assertThat(reply.text()).isEqualTo("{\"object\":\"schedule\",\"deleted\":true}");
        JsonNode job = api.get("/jobs/" + faucet.id).json();
        assertThat(job.path("work_status").asString()).isEqualTo("needs scheduling");
        assertThat(job.path("canceled_at").isNull()).isTrue();
    }

    @Test
    void sendsSomebodyElse() {
        JsonNode answer = api.put(
                        "/jobs/" + faucet.id + "/dispatch",
                        "{\"dispatched_employees\": [{\"employee_id\": \"" + dana.id() + "\"}]}")
                .json();

        assertThat(answer.path("assigned_employees").path(0).path("first_name").asString())
                .isEqualTo("Dana");
        assertThat(api.get(appointments(faucet))
                        .json()
                        .path("appointments")
                        .path(0)
                        .path("dispatched_employees_ids")
                        .path(0)
                        .asString())
                .isEqualTo(dana.id());
    }

    private static String appointments(Job job) {
        return "/jobs/" + job.id + "/appointments";
    }

    private static String schedule(Job job) {
        return "/jobs/" + job.id + "/schedule";
    }

    private String body(String more) {
        return "{" + TIMES + ", \"dispatched_employees_ids\": [\"" + dana.id() + "\"], " + more + "}";
    }
}
