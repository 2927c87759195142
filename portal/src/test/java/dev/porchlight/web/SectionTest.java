package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionTest {

    private static final Section JOBS = new Section(10, Section.Place.BAR, "/jobs", "web.menu", Icon.JOBS);
    private static final Section HOME = new Section(0, Section.Place.BAR, "/", "web.menu", Icon.HOME);

    @Test
    void holdsThePagesBelowIt() {
        assertThat(JOBS.holds("/jobs")).isTrue();
        assertThat(JOBS.holds("/jobs/job_1")).isTrue();
        assertThat(JOBS.holds("/jobsite")).isFalse();
    }

    @Test
    void doesNotTakeEveryPageForHome() {
        assertThat(HOME.holds("/")).isTrue();
        assertThat(HOME.holds("/jobs")).isFalse();
    }
}
