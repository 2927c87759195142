package dev.porchlight.file;

import static dev.porchlight.file.Town.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.RunningPortal;
import dev.porchlight.shared.CustomerId;
import org.junit.jupiter.api.Test;

/** The office does something, and the portal knows. */
class FileJourney {

    @Test
    void aChangeInTheOfficeReachesTheFileByItself() {
        try (var portal = RunningPortal.start()) {
            var world = portal.sandbox().world();
            var ada = world.customers.all().stream()
                    .filter(customer -> "ada@example.com".equals(customer.email))
                    .findFirst()
                    .orElseThrow();
            var files = portal.part(Files.class);
            eventually(() ->
                    assertThat(files.open(new CustomerId(ada.id)).standing()).isEqualTo(Standing.CURRENT));
            var before = files.open(new CustomerId(ada.id));

            portal.sandbox().acts().perform("new-job", ada.id);

            eventually(
                    () -> assertThat(files.open(new CustomerId(ada.id)).jobs().records())
                            .hasSize(before.jobs().records().size() + 1));
        }
    }
}
