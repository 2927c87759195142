package dev.porchlight.housecall;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** When the company works, and when somebody could come. */
public interface AvailabilityApi {

    /** As the office has set it up for online booking. */
    @GetExchange("/company/schedule_availability")
    OpeningHours openingHours();

    /** Never to be kept for long: it tells who is free at this moment. */
    default BookingWindows windows(WindowSearch search) {
        return windows(search.query());
    }

    /** What an account without online booking is told was not recorded; an empty list (a guess). */
    @GetExchange("/company/schedule_availability/booking_windows")
    BookingWindows windows(@RequestParam MultiValueMap<String, String> query);
}
