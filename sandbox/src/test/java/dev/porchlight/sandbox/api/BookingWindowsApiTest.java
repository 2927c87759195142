package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Employee;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BookingWindowsApiTest {
    private static final String WINDOWS = "/company/schedule_availability/booking_windows?";

    private final TestApi api = new TestApi();

    @Test
    void cutsTheWorkingHoursOfAWeekIntoWindows() {
        JsonNode answer =
                api.get(WINDOWS + "start_date=2026-12-07&service_duration=120").json();

        assertThat(answer.propertyNames()).containsExactly("booking_windows", "show_for_days", "start_date");
        assertThat(answer.path("start_date").asString()).isEqualTo("2026-12-07T00:00:00");
        assertThat(answer.path("show_for_days").asInt()).isEqualTo(7);
        // Five days from 8 to 17 hold four windows of two hours each.
        assertThat(answer.path("booking_windows")).hasSize(20);
        assertThat(answer.path("booking_windows").path(0).path("start_time").asString())
                .isEqualTo("2026-12-07T13:00:00Z");
        assertThat(answer.path("booking_windows").path(0).path("end_time").asString())
                .isEqualTo("2026-12-07T15:00:00Z");
    }

    @Test
    void takesHalfAnHourUnlessTheCallTheServiceOrTheAccountSaysOtherwise() {
        String day = WINDOWS + "start_date=2026-12-07&show_for_days=1";
        String heater = api.world.catalog.services.get(1).id();

        assertThat(api.get(day).json().path("booking_windows")).hasSize(18);
        assertThat(api.get(day + "&service_id=" + heater).json().path("booking_windows"))
                .hasSize(2);
        assertThat(api.get(day + "&service_id=" + heater + "&service_duration=60")
                        .json()
                        .path("booking_windows"))
                .hasSize(9);
        api.mode("{\"bookingWindowMinutes\": 180}");
        assertThat(api.get(day).json().path("booking_windows")).hasSize(3);
    }

    @Test
    void saysThatAWindowIsGoneOnceEverybodyIsBusy() {
        List<Employee> crew = api.world.catalog.activeEmployees().stream()
                .filter(Employee::bookableOnline)
                .toList();
        String job = api.job("Install outdoor shower").id;
        String morning = WINDOWS + "start_date=2026-12-07&show_for_days=1&service_duration=120";

        book(job, crew.get(0));
        book(job, crew.get(1));
        boolean withOneLeft = available(morning);
        book(job, crew.get(2));

        assertThat(withOneLeft).isTrue();
        assertThat(available(morning)).isFalse();
        assertThat(available(morning + "&employee_ids[]=" + crew.get(0).id())).isFalse();
        api.delete("/jobs/" + job + "/schedule");
        assertThat(available(morning)).isTrue();
    }

    @Test
    void looksOnlyAtThePeopleAskedFor() {
        Employee marcus = api.world.catalog.activeEmployees().get(2);
        Employee dana = api.world.catalog.activeEmployees().get(3);
        book(api.job("Install outdoor shower").id, marcus);
        String morning = WINDOWS + "start_date=2026-12-07&show_for_days=1&service_duration=120&employee_ids[]=";

        assertThat(available(morning + marcus.id())).isFalse();
        assertThat(available(morning + dana.id())).isTrue();
        assertThat(available(morning + "pro_1")).isFalse();
    }

    @Test
    void looksAtEverybodyWhereTheFilterIsIgnored() {
        api.mode("{\"windowEmployeeFilter\": \"ignored\"}");

        assertThat(available(WINDOWS + "start_date=2026-12-07&show_for_days=1&employee_ids[]=pro_1"))
                .isTrue();
    }

    @Test
    void beginsWithTheNextDayThatHasAFreeWindow() {
        assertThat(api.get(WINDOWS).json().path("start_date").asString()).isEqualTo("2026-11-18T00:00:00");

        api.world.change(() -> api.world.availability.bufferInDays = 3);

        // Three days from Wednesday is Saturday, and nobody works before Monday.
        assertThat(api.get(WINDOWS).json().path("start_date").asString()).isEqualTo("2026-11-23T00:00:00");
    }

    @Test
    void listsWhatIsPastAsTaken() {
        JsonNode today = api.get(WINDOWS + "start_date=2026-11-18T00:00:00&show_for_days=1&service_duration=60")
                .json();

        assertThat(today.path("booking_windows").path(0).path("available").asBoolean())
                .isFalse();
        assertThat(today.path("booking_windows").path(8).path("available").asBoolean())
                .isTrue();
    }

    @Test
    void hasNoWindowsWithoutOnlineBooking() {
        api.mode("{\"onlineBooking\": \"off\"}");

        assertThat(api.get(WINDOWS).json().path("booking_windows")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"show_for_days=0", "show_for_days=32", "show_for_days=x", "service_duration=0", "start_date=x"})
    void refusesWhatMakesNoSense(String query) {
        assertThat(api.get(WINDOWS + query).status()).isEqualTo(400);
    }

    private boolean available(String target) {
        return api.get(target)
                .json()
                .path("booking_windows")
                .path(0)
                .path("available")
                .asBoolean();
    }

    private void book(String job, Employee employee) {
        int status = api.post("/jobs/" + job + "/appointments", """
            {"start_time": "2026-12-07T13:00:00Z", "end_time": "2026-12-07T15:00:00Z",
             "dispatched_employees_ids": ["%s"]}\
            """.formatted(employee.id()))
                .status();
        assertThat(status).isEqualTo(201);
    }
}
