package dev.porchlight.schedule;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.porchlight.web.Icon;
import dev.porchlight.web.Section;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    Section scheduleSection() {
        return new Section(20, Section.Place.BAR, "/schedule", "schedule.section", Icon.SCHEDULE);
    }

    @Bean
    RecurringTask<Void> forgetCalendarEntries(CalendarEntries entries) {
        return Tasks.recurring("forget-calendar-entries", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> entries.forgetOld());
    }

    @Bean
    RecurringTask<Void> forgetBookings(Bookings bookings, LateMoves lateMoves) {
        return Tasks.recurring("forget-bookings", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> {
                    bookings.forgetOld();
                    lateMoves.forgetOld();
                });
    }
}
