package dev.porchlight.office;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;

/**
 * {@code porchlight doctor}: looks at the settings as the portal reads them and at everything that they name, says what it
 * means and what to do. It starts no server, no database and no background work, and it has an end, whoever hangs.
 */
public final class Doctor {

    private static final String ALL = "dev.porchlight";
    private static final Duration LONGEST = Duration.ofSeconds(45);

    private static final String USAGE = """
        porchlight doctor           says whether the portal can be used with these settings, and what to do
        porchlight doctor --json    the same for a program
        porchlight doctor connect   connects the portal to Housecall Pro by OAuth, where there is no key

        It reads the settings as the portal does: environment, and porchlight.yaml in the working
        folder (or PORCHLIGHT_SETTINGS). But for connect it only looks, at Housecall Pro, too. Status 0: usable, 1: not.
        """;

    private Doctor() {}

    /** Only the settings and the checks of every package; neither the portal's beans nor Spring Boot's. */
    @ConfigurationPropertiesScan(ALL)
    @ComponentScan(
            basePackages = ALL,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Check.class))
    static class Practice {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** @return the exit status of the process */
    public static int run(String... arguments) {
        var asked = Arrays.asList(arguments);
        if (asked.equals(List.of("--help"))) {
            System.out.print(USAGE);
            return 0;
        }
        if (!asked.isEmpty() && !asked.equals(List.of("--json"))) {
            System.err.print(USAGE);
            return 2;
        }
        PrintStream out = System.out;
        // The report is all that is printed: it may be read by a program, and it says more than a log.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        var report = examine();
        out.println(asked.isEmpty() ? report.text(isColoured()) : report.json());
        return report.isUsable() ? 0 : 1;
    }

    private static boolean isColoured() {
        var console = System.console();
        return console != null && console.isTerminal() && System.getenv("NO_COLOR") == null;
    }

    /** @param settings that are not in the environment, as {@code --name=value} */
    static Report examine(String... settings) {
        try (var context = practice(settings)) {
            return new Report(findings(context));
        } catch (RuntimeException | InterruptedException e) {
            return new Report(List.of(new Report.Entry("settings", new Mishaps(List.of()).finding(e))));
        }
    }

    private static ConfigurableApplicationContext practice(String... settings) {
        var application = new SpringApplication(Practice.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        // A setting that cannot be read spoils the checks that need it, and not the others.
        application.setLazyInitialization(true);
        application.setRegisterShutdownHook(false);
        return application.run(settings);
    }

    /** All at once, because most of the time somebody is waited for. */
    private static List<Report.Entry> findings(ConfigurableApplicationContext context) throws InterruptedException {
        var mishaps = Mishaps.in(context);
        var names = Arrays.stream(context.getBeanNamesForType(Check.class))
                .sorted(Comparator.comparing(name -> order(context, name)))
                .toList();
        var entries = new ArrayList<Report.Entry>();
        long end = System.nanoTime() + LONGEST.toNanos();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var examinations = names.stream()
                    .map(name -> threads.submit(() -> examine(context, name, mishaps)))
                    .toList();
            for (int i = 0; i < names.size(); i++) {
                var subject = subject(context, names.get(i));
                await(examinations.get(i), end).forEach(found -> entries.add(new Report.Entry(subject, found)));
            }
            return said(entries);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A setting that cannot be read is told once, not by every check that would need it. */
    private static List<Report.Entry> said(List<Report.Entry> entries) {
        var told = new HashSet<Finding>();
        return entries.stream()
                .map(entry -> entry.finding().level() != Finding.Level.PROBLEM || told.add(entry.finding())
                        ? entry
                        : new Report.Entry(
                                entry.subject(),
                                Finding.note("Not looked at, because of what is said above of a setting.")))
                .toList();
    }

    private static List<Finding> examine(ConfigurableApplicationContext context, String name, Mishaps mishaps) {
        try {
            return context.getBean(name, Check.class).examine();
        } catch (Exception e) {
            return mishaps.finding(e).alone();
        }
    }

    private static List<Finding> await(Future<List<Finding>> examination, long end) throws InterruptedException {
        try {
            return examination.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Finding.problem(
                            "No answer within %d seconds.".formatted(LONGEST.toSeconds()),
                            "Ask again; if it stays so, something between here and there swallows what is sent.")
                    .alone();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int order(ConfigurableApplicationContext context, String name) {
        return OrderUtils.getOrder(type(context, name), Ordered.LOWEST_PRECEDENCE);
    }

    /** {@code InvoiceFilterCheck} looks at the invoice filter. */
    private static String subject(ConfigurableApplicationContext context, String name) {
        return type(context, name)
                .getSimpleName()
                .replaceFirst("Check$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static Class<?> type(ConfigurableApplicationContext context, String name) throws BeansException {
        var type = context.getType(name);
        if (type == null) {
            throw new IllegalStateException(name);
        }
        return type;
    }
}
