package dev.porchlight.sandbox.world;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A part of the country that the company serves, and who goes there. */
public record ServiceZone(
        String id, String name, long tripCharge, List<String> zipCodes, List<City> cities, List<Employee> pros) {

    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("name", name)
                .put("coverage_type", "zip_code")
                .put("trip_charge", tripCharge)
                .put("fee_name", "Trip charge");
        json.set("zip_codes", Json.texts(zipCodes));
        json.set("cities", Json.list(cities, City::json));
        return json.set("service_pros", Json.list(pros, ServiceZone::pro));
    }

    private static ObjectNode pro(Employee employee) {
        return Json.object()
                .put("id", employee.id())
                .put("first_name", employee.firstName())
                .put("last_name", employee.lastName())
                .put("email", employee.email())
                .put("full_name", employee.fullName());
    }

    public record City(String city, String state, String country) {
        ObjectNode json() {
            return Json.object().put("city", city).put("state", state).put("country", country);
        }
    }
}
