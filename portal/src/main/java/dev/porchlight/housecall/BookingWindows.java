package dev.porchlight.housecall;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** When somebody could come: advice, in which nothing is reserved. Windows that are taken are told as well (seen live). */
public record BookingWindows(
        @JsonProperty("booking_windows") List<BookingWindow> windows) {

    public BookingWindows {
        windows = Lists.present(Objects.requireNonNull(windows, "list"));
    }

    /** One that has no beginning, no end or not both in this order is not one, and is left out. */
    public record BookingWindow(
            @JsonProperty("start_time") Instant start,
            @JsonProperty("end_time") Instant end,
            boolean available) {

        public BookingWindow {
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(end, "end");
            if (!start.isBefore(end)) {
                throw new IllegalArgumentException("no window");
            }
        }
    }
}
