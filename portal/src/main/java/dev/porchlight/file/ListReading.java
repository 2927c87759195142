package dev.porchlight.file;

import dev.porchlight.housecall.Page;
import dev.porchlight.housecall.Priority;
import dev.porchlight.shared.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a list of one customer's: the newest page first, so that there is something to look at after one answer, then the
 * rest. How far it came is written down with each page, so that any node can go on.
 */
class ListReading<T> implements PartReading {

    private static final Logger log = LoggerFactory.getLogger(ListReading.class);

    /** Enough for what changes between two looks, and quick to answer. */
    private static final int HEAD = 50;

    /** What waits for the customer on more pages than this is found by reading the whole list. */
    private static final int MOST_PAGES_AGAIN = 5;

    /** Lists that move so much that a second reading misses something are left to the next refresh. */
    private static final int ROUNDS = 2;

    private final Kind<T> kind;
    private final Lists<T> lists;
    private final FileStore store;
    private final FileWriter writer;
    private final Shelf shelf;
    private final Duration wholeAfter;
    private final Clock clock;

    ListReading(Kind<T> kind, Lists<T> lists, Library library, FileSettings settings, Clock clock) {
        this.kind = kind;
        this.lists = lists;
        this.store = library.store();
        this.writer = library.writer();
        this.shelf = library.shelf();
        this.wholeAfter = settings.wholeAfter();
        this.clock = clock;
    }

    @Override
    public void read(Claim claim, Priority first, Runnable arrived) {
        if (headIsEnough(claim.state()) && readHead(claim, first)) {
            return;
        }
        readPages(claim, first, arrived);
    }

    private boolean headIsEnough(PartState state) {
        return state.whole()
                && state.nextPage() == null
                && state.expected() > Page.LARGEST
                && state.wholeAt() != null
                && state.wholeAt().plus(wholeAfter).isAfter(clock.instant());
    }

    /**
     * Takes over what changed since the last look. False when the counts say that something else happened, above all
     * that records vanished: then only a whole reading tells what.
     */
    private boolean readHead(Claim claim, Priority priority) {
        for (int page = 1; ; page++) {
            var answer = ask(lists.lastChanged, claim.customer(), page, HEAD, priority);
            var batch = own(claim, answer, page == 1 ? claim.at() : store.now());
            var changed = writer.put(claim.customer(), batch);
            if (changed < batch.size() || page >= answer.totalPages()) {
                return writer.held(claim) == answer.totalItems()
                        && readUndecided(claim)
                        && writer.write(claim, Batch.none(kind, claim.at()), head(claim, answer));
            }
        }
    }

    /** What upstream changes without moving it up is read where it stands among all. False when that is almost everywhere. */
    private boolean readUndecided(Claim claim) {
        var records = shelf.take(claim.customer()).records(kind);
        var pages = IntStream.range(0, records.size())
                .filter(place -> lists.undecided.test(records.get(place)))
                .map(place -> place / Page.LARGEST + 1)
                .distinct()
                .toArray();
        if (pages.length > MOST_PAGES_AGAIN) {
            return false;
        }
        for (int page : pages) {
            var readAt = store.now();
            var answer = ask(lists.newest, claim.customer(), page, Page.LARGEST, Priority.BACKFILL);
            writer.put(claim.customer(), own(claim, answer, readAt));
        }
        return true;
    }

    private Progress head(Claim claim, Page<?> answer) {
        var undecided = shelf.take(claim.customer()).records(kind).stream().anyMatch(lists.undecided);
        return new Progress(Progress.Step.HEAD, answer.totalItems(), undecided, null);
    }

    private void readPages(Claim begun, Priority first, Runnable arrived) {
        var claim = begun;
        var round = 1;
        int page = claim.state().nextPage() == null ? 1 : claim.state().nextPage();
        while (true) {
            var answer = ask(lists.newest, claim.customer(), page, Page.LARGEST, page == 1 ? first : Priority.BACKFILL);
            var batch = own(claim, answer, claim == begun ? claim.at() : store.now());
            if (page == 1 && answer.totalPages() <= 1) {
                writer.write(claim, batch, last(answer, waiting(answer)));
                return;
            }
            var atEnd = page >= answer.totalPages();
            var next = atEnd ? 1 : next(page, claim.state(), answer);
            var progress = new Progress(Progress.Step.PAGE, answer.totalItems(), waits(claim, page, answer), next);
            if (page == 1) {
                writer.beginMeeting(claim);
            }
            if (!writer.write(claim, batch, progress)) {
                return;
            }
            arrived.run();
            claim = claim.after(batch.readAt(), progress);
            if (atEnd && (writer.met(claim) >= answer.totalItems() || round++ == ROUNDS)) {
                writer.write(claim, Batch.none(kind, batch.readAt()), last(answer, progress.undecided()));
                return;
            }
            page = next;
        }
    }

    /** Records that vanished meanwhile made later ones move up, past the place that was read already: one page back. */
    private static int next(int page, PartState before, Page<?> answer) {
        var shrunk = page > 1 && answer.totalItems() < before.expected();
        return shrunk ? page - 1 : page + 1;
    }

    private boolean waits(Claim claim, int page, Page<T> answer) {
        return waiting(answer) || page > 1 && claim.state().undecided();
    }

    private boolean waiting(Page<T> answer) {
        return answer.records().stream().anyMatch(lists.undecided);
    }

    private static Progress last(Page<?> answer, boolean undecided) {
        return new Progress(Progress.Step.LAST, answer.totalItems(), undecided, null);
    }

    private Page<T> ask(Listing<T> list, CustomerId customer, int page, int size, Priority priority) {
        return priority.during(() -> list.page(customer, page, size));
    }

    private Batch<T> own(Claim claim, Page<T> answer, Instant readAt) {
        var batch = Batch.of(kind, claim.customer(), answer.records(), readAt);
        if (batch.hasStrangers()) {
            log.warn("Housecall Pro listed {} of somebody else for {}; they are left out", kind, claim.customer());
        }
        return batch;
    }

    /**
     * @param lastChanged the same list, what changed last first where upstream can do that
     * @param undecided for what upstream may change without moving it there
     */
    record Lists<T>(Listing<T> newest, Listing<T> lastChanged, Predicate<T> undecided) {}
}
