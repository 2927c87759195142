package dev.porchlight.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.porchlight.shared.JobTypeId;
import dev.porchlight.shared.Money;
import dev.porchlight.shared.ServiceId;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PolicySettingsTest {

    @Test
    void areThoseOfACarefulCompanyWhenNothingIsSet() {
        var settings = bound(Map.of());

        assertThat(settings.book()).isEqualTo(Bookable.JOBS);
        assertThat(settings.noticeForCancelling()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.horizon()).isEqualTo(Period.ofDays(60));
        assertThat(settings.services()).isEmpty();
    }

    @Test
    void nameAServiceWithAllThatBelongsToIt() {
        var service = bound(Map.of(
                        "porchlight.policy.services[0].name", " Drain cleaning ",
                        "porchlight.policy.services[0].description", "We clear one blocked drain.",
                        "porchlight.policy.services[0].from-price", "89",
                        "porchlight.policy.services[0].price", "99.50",
                        "porchlight.policy.services[0].duration", "60m",
                        "porchlight.policy.services[0].service-id", "olit_1",
                        "porchlight.policy.services[0].job-type-id", "jt-1",
                        "porchlight.policy.services[0].becomes", "job",
                        "porchlight.policy.services[0].zip-codes", "02169,02170"))
                .services()
                .getFirst();

        assertThat(service.name()).isEqualTo("Drain cleaning");
        assertThat(service.from()).contains(new Money(8900));
        assertThat(service.fixedPrice()).contains(new Money(9950));
        assertThat(service.duration()).isEqualTo(Duration.ofHours(1));
        assertThat(service.serviceId()).isEqualTo(new ServiceId("olit_1"));
        assertThat(service.jobTypeId()).isEqualTo(new JobTypeId("jt-1"));
        assertThat(service.becomes()).isEqualTo(Service.Becomes.JOB);
        assertThat(service.zipCodes()).containsExactly("02169", "02170");
    }

    @Test
    void makeARequestOfAServiceUnlessTheySayOtherwise() {
        assertThat(bound(Map.of("porchlight.policy.services[0].name", "Roofing"))
                        .services()
                        .getFirst()
                        .becomes())
                .isEqualTo(Service.Becomes.REQUEST);
    }

    @Test
    void refuseWhatCannotBeMeant() {
        assertRefused("notice-for-moving", "-1h");
        assertRefused("lead-time", "-1h");
        assertRefused("horizon", "0d");
        assertRefused("visit-duration", "25h");
        assertRefused("services[0].name", " ");
        assertThatThrownBy(() -> bound(Map.of(
                        "porchlight.policy.services[0].name",
                        "Drains",
                        "porchlight.policy.services[0].price",
                        "89.005")))
                .hasStackTraceContaining("porchlight.policy.services");
        assertThatThrownBy(() -> bound(Map.of(
                        "porchlight.policy.services[0].name",
                        "Drains",
                        "porchlight.policy.services[1].name",
                        "Drains")))
                .hasStackTraceContaining("same name");
    }

    private static void assertRefused(String setting, String value) {
        assertThatThrownBy(() -> bound(Map.of("porchlight.policy." + setting, value)))
                .hasStackTraceContaining("porchlight.policy." + setting.replaceAll("\\[.*", ""));
    }

    static PolicySettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("porchlight.policy", PolicySettings.class);
    }
}
