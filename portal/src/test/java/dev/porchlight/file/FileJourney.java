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
        var portal = RunningPortal.shared();
        var world = portal.sandbox().world();
        var zoe = world.customers.all().stream()
                .filter(customer -> "zoe@example.com".equals(customer.email))
                .findFirst()
                .orElseThrow();
        var files = portal.part(Files.class);
        eventually(
                () -> assertThat(files.open(new CustomerId(zoe.id)).standing()).isEqualTo(Standing.CURRENT));
        var before = files.open(new CustomerId(zoe.id));

        portal.sandbox().acts().perform("new-job", zoe.id);

        eventually(() -> assertThat(files.open(new CustomerId(zoe.id)).jobs().records())
                .hasSize(before.jobs().records().size() + 1));
    }
}
