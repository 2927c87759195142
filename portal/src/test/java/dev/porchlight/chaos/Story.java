package dev.porchlight.chaos;

import dev.porchlight.chaos.Tab.NoAnswer;
import dev.porchlight.chaos.Tab.Page;
import dev.porchlight.chaos.Testimony.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What one customer does: books, moves and cancels, changes their mind, and loses patience. */
final class Story {

    private static final int MOST_CHOICES = 4;
    private static final Duration WAITS = Duration.ofSeconds(6);

    private final Guest guest;
    private final Random random;
    private final Tally tally;
    private final int wishes;
    private final BooleanSupplier isLate;

    /** @param wishes the most that they have */
    Story(Guest guest, Random random, Tally tally, int wishes, BooleanSupplier isLate) {
        this.guest = guest;
        this.random = random;
        this.tally = tally;
        this.wishes = wishes;
        this.isLate = isLate;
    }

    void live() throws NoAnswer, InterruptedException {
        int most = wishes / 2 + random.nextInt(1 + wishes / 2);
        for (int i = 0; i < most && !isLate.getAsBoolean(); i++) {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> book();
                case 4, 5, 6 -> move();
                case 7, 8 -> cancel();
                default -> newWork();
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
        }
    }

    private void book() throws NoAnswer, InterruptedException {
        any(Guest.links(guest.open("/schedule/book"), "/schedule/book/times?job="), link -> {
            String job = link.substring(link.indexOf("job=") + 4);
            arrange(guest.open(link), time -> new Wish.Book(job, time.start(), time.end()));
        });
    }

    private void newWork() throws NoAnswer, InterruptedException {
        any(
                Guest.links(guest.open("/schedule/book"), "/schedule/book/times?address="),
                link -> arrange(guest.open(link), time -> new Wish.Work(guest.customer(), time.start(), time.end())));
    }

    private void move() throws NoAnswer, InterruptedException {
        any(Guest.links(guest.open("/schedule"), "/schedule/visits/"), link -> {
            String visit = link.substring(link.lastIndexOf('/') + 1);
            any(
                    Guest.links(guest.open(link), link + "/move"),
                    move -> arrange(guest.open(move), time -> new Wish.Move(visit, time.start(), time.end())));
        });
    }

    private void cancel() throws NoAnswer, InterruptedException {
        any(Guest.links(guest.open("/schedule"), "/schedule/visits/"), link -> {
            String visit = link.substring(link.lastIndexOf('/') + 1);
            any(Guest.links(guest.open(link), link + "/cancellation"), cancel -> {
                var page = guest.open(cancel);
                var form = page.form("form:has([name=reason])");
                if (form.isPresent()) {
                    var said = guest.send(form.get(), Map.of("reason", "We are away."), new Wish.Cancel(visit));
                    guest.await(said, WAITS);
                }
            });
        });
    }

    /** From free times to an outcome; when the time has gone, another one is chosen. */
    private void arrange(Page times, Function<Time, Wish> wish) throws NoAnswer, InterruptedException {
        var page = times;
        for (int i = 0; i < MOST_CHOICES; i++) {
            var offered = Guest.times(page);
            if (offered.isEmpty()) {
                tally.count("pages without a free time");
                return;
            }
            String time = offered.get(likely(offered.size()));
            page = guest.choose(page, time);
            var send = page.form("form#send");
            if (send.isPresent()) {
                var said = guest.send(send.get(), Map.of(), wish.apply(Guest.time(time)));
                page = guest.await(said, WAITS);
                if (!page.path().endsWith("/times")) {
                    thinkAgain(times, time, wish);
                    return;
                }
            } else {
                tally.count("times that had gone when chosen");
            }
        }
    }

    /** Back to the page with the times, which is old by now, and another one of them. */
    private void thinkAgain(Page times, String not, Function<Time, Wish> wish) throws NoAnswer, InterruptedException {
        var others =
                Guest.times(times).stream().filter(time -> !time.equals(not)).toList();
        if (random.nextDouble() < 0.15 && !others.isEmpty()) {
            tally.count("second thoughts");
            String time = others.get(random.nextInt(others.size()));
            var send = guest.choose(times, time).form("form#send");
            if (send.isPresent()) {
                guest.await(guest.send(send.get(), Map.of(), wish.apply(Guest.time(time))), WAITS);
            }
        }
    }

    /** Everybody would rather have the first ones. */
    private int likely(int offered) {
        return Math.min(random.nextInt(offered), random.nextInt(offered));
    }

    private void any(List<String> links, Step step) throws NoAnswer, InterruptedException {
        if (!links.isEmpty()) {
            step.take(links.get(random.nextInt(links.size())));
        }
    }

    private interface Step {
        void take(String link) throws NoAnswer, InterruptedException;
    }
}
