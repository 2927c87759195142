package dev.porchlight.home;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Customer;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Section;
import dev.porchlight.web.Sections;
import dev.porchlight.web.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page prints.
 *
 * @param otherTodos what waits besides, shown when asked for
 * @param moreVisitsLink where the visits are that are only counted here
 * @param visitsKnown false while nobody can say that there are no visits
 * @param nothingWaits true only when it is known that nothing waits for the customer
 */
public record HomePage(
        String greeting,
        Freshness freshness,
        List<Todo> todos,
        List<Todo> otherTodos,
        boolean nothingWaits,
        List<Visit> visits,
        int moreVisits,
        @Nullable String moreVisitsLink,
        boolean visitsKnown,
        List<Done> lately,
        List<Section> ways) {

    private static final int TODOS = 4;

    /** Beyond these, the lists of estimates and invoices serve better. */
    private static final int MOST_TODOS = 40;

    private static final int VISITS = 3;
    private static final int LATELY = 3;

    static HomePage of(CustomerFile file, Sections sections, Say say) {
        List<Todo> todos = Todo.mostUrgent(MOST_TODOS, file, sections, say);
        List<Planned> visits = Planned.notYetOver(file, sections, say);
        boolean todosKnown = file.estimates().isKnown() && file.invoices().isKnown();
        return new HomePage(
                greeting(file, say),
                Freshness.of(file, file.jobs(), file.estimates(), file.invoices()),
                todos.subList(0, Math.min(TODOS, todos.size())),
                todos.subList(Math.min(TODOS, todos.size()), todos.size()),
                todos.isEmpty() && todosKnown,
                Foremost.of(visits.stream(), VISITS, Planned.EARLIEST_FIRST).stream()
                        .map(visit -> Visit.of(visit, say))
                        .toList(),
                Math.max(0, visits.size() - VISITS),
                sections.at("/schedule")
                        .or(() -> sections.at("/jobs"))
                        .map(Section::path)
                        .orElse(null),
                file.jobs().isKnown(),
                Done.lately(file, sections, say, LATELY),
                sections.all().stream().filter(section -> isWay(section)).toList());
    }

    private static String greeting(CustomerFile file, Say say) {
        String name = file.customer().map(Customer::firstName).orElse("");
        String hour = say.partOfDay();
        return name.isBlank() ? say.text("home.greeting." + hour) : say.text("home.greeting." + hour + ".name", name);
    }

    private static boolean isWay(Section section) {
        boolean inMenu = section.place() == Section.Place.BAR || section.place() == Section.Place.LIST;
        boolean isHereAlready = section.path().equals("/") || section.path().equals(Shell.ASK);
        return inMenu && !isHereAlready;
    }
}
