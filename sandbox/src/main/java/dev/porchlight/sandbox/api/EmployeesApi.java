package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Employee;
import dev.porchlight.sandbox.world.World;

/** The people who work for the company now. Those who left still stand in old jobs and are not listed. */
final class EmployeesApi {
    private static final Sorting<Employee> SORTING = Sorting.<Employee>newSorting()
            .by("created_at", Employee::createdAt)
            .by("id", Employee::id)
            .by("first_name", Employee::firstName)
            .by("last_name", Employee::lastName)
            .by("email", Employee::email)
            .by("role", Employee::role);

    private final World world;

    EmployeesApi(Api api) {
        world = api.world;
        api.get("/employees", KeyKind.ANY, this::list);
    }

    private Answer list(Call call) {
        call.array("location_ids");
        return Page.answer(
                call,
                "employees",
                SORTING.sort(call, world.catalog.activeEmployees()),
                employee -> employee.json(world));
    }
}
