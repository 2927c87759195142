package dev.porchlight.windows;

import dev.porchlight.housecall.AvailabilityApi;
import dev.porchlight.housecall.EmployeesApi;

/** Where free times are asked for. */
record HousecallApis(AvailabilityApi availability, EmployeesApi employees) {}
