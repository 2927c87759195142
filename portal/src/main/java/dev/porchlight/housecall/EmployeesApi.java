package dev.porchlight.housecall;

import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** Those who work for the company now; somebody assigned to an old job may not be among them (seen live). */
public interface EmployeesApi {

    @GetExchange("/employees?page_size=200")
    Page<Employee> page(@RequestParam int page);

    default List<Employee> all() {
        return Lists.allPages(this::page);
    }
}
