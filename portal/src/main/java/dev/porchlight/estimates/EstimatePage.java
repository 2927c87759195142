package dev.porchlight.estimates;

import dev.porchlight.estimates.EstimateSettings.LinePrices;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Part;
import dev.porchlight.file.Standing;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.Job;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.housecall.Note;
import dev.porchlight.shared.OptionId;
import dev.porchlight.web.Fact;
import dev.porchlight.web.FileList;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Status;
import dev.porchlight.web.Titles;
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
 * @param advice what to do next, and that it goes through the office; absent when nothing is to be done
 * @param subject of a letter to the office about this estimate
 * @param options those that are shown; all of them unless there are choices
 * @param choices all options, when there are too many to show; otherwise empty
 * @param lines what is in each option; absent when that could not be fetched
 * @param linesInstead why there are no lines; absent when there are
 * @param jobs what it became
 */
public record EstimatePage(
        Freshness freshness,
        String href,
        String title,
        Status status,
        String sentence,
        @Nullable String advice,
        String subject,
        List<Fact> facts,
        List<Option> options,
        List<Choosable> choices,
        @Nullable Comparison lines,
        @Nullable String linesInstead,
        List<Link> jobs) {

    /** @param decided on which day its state became so; absent while nothing was decided, or nobody tells */
    public record Option(
            String title,
            String total,
            Status status,
            @Nullable String decided,
            @Nullable String message,
            List<String> notes,
            FileList files) {}

    /** One of many options, to be put beside others. */
    public record Choosable(int place, String title, String total, Status status, boolean chosen) {}

    public record Link(String href, String title) {}

    /** The only option, of which the page need not speak twice. */
    public @Nullable Option only() {
        return options.size() == 1 && choices.isEmpty() ? options.getFirst() : null;
    }

    public String choicesWords(Say say) {
        return say.text("estimates.choices", say.number(choices.size()), Choice.BESIDE_EACH_OTHER);
    }

    static EstimatePage of(
            CustomerFile file, Choice choice, Map<OptionId, Part<LineItem>> lines, EstimateSettings settings, Say say) {
        Estimate estimate = choice.estimate();
        EstimateState state = EstimateState.of(estimate);
        Validity validity = Validity.of(estimate, settings, say);
        Comparison comparison = comparison(choice.shown(), lines, settings.linePrices(), say);
        String title = Titles.estimate(say, estimate);
        return new EstimatePage(
                Freshness.of(file, file.estimates()),
                "/estimates/" + estimate.id(),
                title,
                EstimateState.status(estimate, say),
                EstimateWords.sentence(choice, state, say),
                EstimateWords.advice(state, validity, say),
                EstimateWords.subject(estimate, title, say),
                facts(estimate, validity, say),
                choice.shown().stream()
                        .map(shown -> option(shown, estimate, say))
                        .toList(),
                choices(choice, say),
                comparison,
                comparison == null && !choice.shown().isEmpty() ? instead(lines, say) : null,
                jobs(file, estimate, say));
    }

    private static List<Fact> facts(Estimate estimate, Validity validity, Say say) {
        var facts = new ArrayList<Fact>();
        String price = Offer.of(estimate).price(say);
        if (!price.isEmpty()) {
            facts.add(new Fact(say.text("estimates.fact.price"), price));
        }
        validity.fact(say).ifPresent(facts::add);
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

    private static Option option(Choice.Numbered shown, Estimate estimate, Say say) {
        EstimateOption option = shown.option();
        OptionState state = state(option, estimate);
        String message = option.messageFromPro();
        return new Option(
                shown.title(say),
                say.money(option.totalAmount()),
                state.status(say),
                state.at() == null ? null : say.text("estimates.option.on", say.day(state.at())),
                message == null || message.isBlank() ? null : message.strip(),
                option.notes().stream()
                        .map(Note::content)
                        .filter(text -> !text.isBlank())
                        .toList(),
                FileList.of(option.attachments(), "/estimates/" + estimate.id(), say));
    }

    private static OptionState state(EstimateOption option, Estimate estimate) {
        OptionState state = OptionState.of(option);
        return EstimateState.of(estimate) == EstimateState.APPROVED ? state.besideAnApproved() : state;
    }

    private static List<Choosable> choices(Choice choice, Say say) {
        if (!choice.isNeeded()) {
            return List.of();
        }
        return choice.offered().stream()
                .map(offered -> new Choosable(
                        offered.place(),
                        offered.title(say),
                        say.money(offered.option().totalAmount()),
                        state(offered.option(), choice.estimate()).status(say),
                        choice.shows(offered)))
                .toList();
    }

    /** Only when all options are known: a comparison with a gap would lie. */
    private static @Nullable Comparison comparison(
            List<Choice.Numbered> shown, Map<OptionId, Part<LineItem>> lines, LinePrices prices, Say say) {
        List<Part<LineItem>> parts = shown.stream()
                .map(option -> lines.get(option.option().id()))
                .filter(Objects::nonNull)
                .toList();
        boolean complete = parts.size() == shown.size() && parts.stream().allMatch(Part::isKnown);
        if (!complete || parts.stream().allMatch(part -> part.records().isEmpty())) {
            return null;
        }
        List<Comparison.Column> columns = IntStream.range(0, shown.size())
                .mapToObj(i -> new Comparison.Column(
                        shown.get(i).title(say),
                        parts.get(i).records(),
                        shown.get(i).option().totalAmount()))
                .toList();
        return Comparison.of(columns, prices, say);
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
