package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.world.Modes;
import dev.porchlight.sandbox.world.World;

/** Every operation of the API. */
public final class ApiRoutes {
    private ApiRoutes() {}

    public static void register(Routes routes, World world, Modes modes) {
        OAuth oauth = new OAuth(world);
        oauth.register(routes);
        Api api = new Api(routes, world, new Gate(world, modes, oauth));
        new CustomersApi(api);
        new AddressesApi(api);
        new EmployeesApi(api);
        new JobsApi(api);
        new JobLineItemsApi(api);
        new AppointmentsApi(api);
        new JobScheduleApi(api);
        new JobExtrasApi(api);
        new JobLocksApi(api);
        new InvoicesApi(api);
        new EstimatesApi(api);
        new OptionsApi(api);
        new CompanyApi(api);
        new ApplicationApi(api);
        new BookingWindowsApi(api);
        new LeadsApi(api);
        new ListsApi(api);
        new PipelineApi(api);
        new WebhooksApi(api);
    }
}
