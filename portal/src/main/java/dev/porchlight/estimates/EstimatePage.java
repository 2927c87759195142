package dev.porchlight.estimates;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.file.Standing;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.housecall.Note;
import dev.porchlight.housecall.Schedule;
import dev.porchlight.shared.OptionId;
import dev.porchlight.web.Fact;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One estimate with its options beside each other.
 *
 * @param asksForCall whether calling is the thing to do next
 * @param lines what is in each option; absent when that could not be fetched
 * @param linesInstead why there are no lines; absent when there are
 * @param jobs what it became
 */
public record EstimatePage(
        Freshness freshness,
        String title,
        Status status,
        String sentence,
        @Nullable String advice,
        List<Fact> facts,
        List<Option> options,
        @Nullable Comparison lines,
        @Nullable String linesInstead,
        List<Link> jobs) {

    public record Option(
            String title,
            String total,
            Status status,
            @Nullable String message,
            List<String> notes) {}

    public record Link(String href, String title) {}

    /** The only option, of which the page need not speak twice. */
    public @Nullable Option only() {
        return options.size() == 1 ? options.getFirst() : null;
    }

    static EstimatePage of(CustomerFile file, Estimate estimate, Map<OptionId, Part<LineItem>> lines, Say say) {
        EstimateState state = EstimateState.of(estimate);
        List<EstimateOption> offered = Offer.of(estimate).options();
        Comparison comparison = comparison(offered, lines, say);
        return new EstimatePage(
                Freshness.of(file, file.estimates()),
                Titles.estimate(say, estimate),
                EstimateState.status(estimate, say),
                sentence(estimate, state, offered, say),
                advice(state, say),
                facts(estimate, say),
                IntStream.range(0, offered.size())
                        .mapToObj(i -> option(offered.get(i), i + 1, say))
                        .toList(),
                comparison,
                comparison == null && !offered.isEmpty() ? instead(lines, say) : null,
                jobs(file, estimate, say));
    }

    private static String sentence(Estimate estimate, EstimateState state, List<EstimateOption> offered, Say say) {
        return switch (state) {
            case WAITING ->
                say.count(
                        "estimates.sentence.waiting",
                        offered.stream().filter(EstimateOption::canBeDecided).count());
            case APPROVED -> say.text("estimates.sentence.approved", approved(offered, say));
            case DECLINED -> say.text("estimates.sentence.declined");
            case CLOSED -> say.text("estimates.sentence.closed");
            case IN_PREPARATION -> preparation(estimate.schedule(), say);
        };
    }

    private static @Nullable String advice(EstimateState state, Say say) {
        return switch (state) {
            case WAITING -> say.text("estimates.advice.waiting");
            case CLOSED -> say.text("estimates.advice.closed");
            case APPROVED, DECLINED, IN_PREPARATION -> null;
        };
    }

    private static String approved(List<EstimateOption> offered, Say say) {
        return say.list(IntStream.range(0, offered.size())
                .filter(i -> offered.get(i).isAccepted())
                .mapToObj(i -> Titles.option(say, offered.get(i), i + 1))
                .toList());
    }

    private static String preparation(Schedule schedule, Say say) {
        Instant start = schedule.scheduledStart();
        if (start == null || say.dateOf(start).isBefore(say.today())) {
            return say.text("estimates.sentence.inPreparation");
        }
        String window = say.window(start, Duration.ofMinutes(schedule.arrivalWindow()));
        return say.text("estimates.sentence.visit", say.nearDay(say.dateOf(start)), window);
    }

    private static List<Fact> facts(Estimate estimate, Say say) {
        var facts = new ArrayList<Fact>();
        String price = Offer.of(estimate).price(say);
        if (!price.isEmpty()) {
            facts.add(new Fact(say.text("estimates.fact.price"), price));
        }
        if (!estimate.address().isBlank()) {
            facts.add(new Fact(say.text("estimates.fact.where"), say.place(estimate.address())));
        }
        if (estimate.createdAt() != null) {
            facts.add(new Fact(say.text("estimates.fact.made"), say.day(estimate.createdAt())));
        }
        if (estimate.estimateNumber() != null && !estimate.estimateNumber().isBlank()) {
            facts.add(new Fact(
                    say.text("estimates.fact.number"), estimate.estimateNumber().strip()));
        }
        return facts;
    }

    private static Option option(EstimateOption option, int place, Say say) {
        String message = option.messageFromPro();
        return new Option(
                Titles.option(say, option, place),
                say.money(option.totalAmount()),
                OptionState.of(option).status(say),
                message == null || message.isBlank() ? null : message.strip(),
                option.notes().stream()
                        .map(Note::content)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    /** Only when all options are known: a comparison with a gap would lie. */
    private static @Nullable Comparison comparison(
            List<EstimateOption> offered, Map<OptionId, Part<LineItem>> lines, Say say) {
        List<Part<LineItem>> parts = offered.stream()
                .map(option -> lines.get(option.id()))
                .filter(Objects::nonNull)
                .toList();
        boolean complete = parts.size() == offered.size() && parts.stream().allMatch(Part::isKnown);
        if (!complete || parts.stream().allMatch(part -> part.records().isEmpty())) {
            return null;
        }
        return Comparison.of(
                IntStream.range(0, offered.size())
                        .mapToObj(i -> Titles.option(say, offered.get(i), i + 1))
                        .toList(),
                parts.stream().map(Part::records).toList(),
                offered.stream().map(EstimateOption::totalAmount).toList(),
                say);
    }

    private static String instead(Map<OptionId, Part<LineItem>> lines, Say say) {
        Standing worst = lines.values().stream().map(Part::standing).reduce(Standing.CURRENT, Standing::worse);
        return switch (worst) {
            case FILLING, AWAITED -> say.text("estimates.lines.awaited");
            case UNREACHABLE -> say.text("estimates.lines.unreachable");
            case CURRENT, AGED -> say.text("estimates.lines.nothing");
        };
    }

    private static List<Link> jobs(CustomerFile file, Estimate estimate, Say say) {
        List<OptionId> options =
                estimate.options().stream().map(EstimateOption::id).toList();
        return file.jobs().records().stream()
                .filter(job -> origins(job).anyMatch(options::contains))
                .map(job -> new Link("/jobs/" + job.id(), Titles.job(say, file, job)))
                .toList();
    }

    private static Stream<OptionId> origins(Job job) {
        return Stream.concat(Stream.ofNullable(job.originalEstimateId()), job.originalEstimateUuids().stream());
    }
}
