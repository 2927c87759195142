package dev.porchlight.file;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Priority;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one node at a time does behind everything, so that files are right before anybody looks. */
@Configuration(proxyBeanMethods = false)
class FileTasks {

    private static final Logger log = LoggerFactory.getLogger(FileTasks.class);

    private static final Duration OFTEN = Duration.ofSeconds(10);
    private static final Duration TRY_FILTER_AGAIN = Duration.ofDays(1);
    private static final int AT_ONCE = 20;

    /** Whoever was here within a day is likely to come back to an estimate. */
    private static final Duration LATELY = Duration.ofDays(1);

    private static final Duration READ_UNDECIDED_AGAIN = Duration.ofMinutes(10);

    @Bean
    Task<?> fileSweep(FileNode node, FileSettings settings) {
        return every(settings.sweepEvery(), "file-sweep", () -> {
            node.sweep.run();
            readUndecidedAgain(node);
        });
    }

    /** Long lists whose reading was left, because its node was stopped or Housecall Pro did not answer. */
    @Bean
    Task<?> fileBackfill(FileNode node) {
        return every(
                OFTEN,
                "file-backfill",
                () -> node.library
                        .parts()
                        .unfinished(AT_ONCE)
                        .forEach(part -> node.refreshes.start(part, Priority.BACKFILL)));
    }

    @Bean
    Task<?> invoiceIndexing(FileNode node, Clock clock) {
        return every(OFTEN, "file-invoices", () -> {
            if (!node.invoiceSource.isTriedOut(clock.instant().minus(TRY_FILTER_AGAIN))) {
                Priority.BACKFILL.during(() -> {
                    node.invoiceSource.tryOut();
                    return true;
                });
            }
            node.indexing.run();
        });
    }

    @Bean
    Task<?> companyLogoRefresh(CompanyLogo logo) {
        return every(Duration.ofMinutes(10), "company-logo", logo::refresh);
    }

    @Bean
    Task<?> fileForgetting(FileNode node, FileSettings settings) {
        return every(Duration.ofHours(24), "file-forgetting", () -> {
            var forgotten = node.library.store().forgetUnseen(settings.forgetAfter());
            node.library.store().clearVanished();
            log.info("Forgot {} files of people who were not here for {}", forgotten, settings.forgetAfter());
        });
    }

    /** Approvals do not move the time of an estimate (seen live), so the sweep does not see them. */
    static void readUndecidedAgain(FileNode node) {
        for (var customer : node.library.parts().undecided(LATELY, READ_UNDECIDED_AGAIN, AT_ONCE)) {
            node.files.refresh(customer, List.of(Kind.ESTIMATES));
        }
    }

    private static Task<?> every(Duration pause, String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> {
            try {
                work.run();
            } catch (HousecallException e) {
                // It goes on from where it is, a little later.
                log.debug("{} was cut short: {}", name, e.getMessage());
            }
        });
    }
}
