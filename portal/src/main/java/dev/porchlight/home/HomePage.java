package dev.porchlight.home;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Customer;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Section;
import dev.porchlight.web.Sections;
import java.util.List;

/**
 * What the first page prints.
 *
 * @param visitsKnown false while nobody can say that there are no visits
 * @param nothingWaits true only when it is known that nothing waits for the customer
 */
public record HomePage(
        String greeting,
        Freshness freshness,
        List<Todo> todos,
        int moreTodos,
        boolean nothingWaits,
        List<Visit> visits,
        int moreVisits,
        boolean visitsKnown,
        List<Done> lately,
        List<Section> ways) {

    static final int TODOS = 5;
    static final int VISITS = 3;
    static final int LATELY = 3;

    static HomePage of(CustomerFile file, Sections sections, Say say) {
        List<Todo> todos = Todo.all(file, sections, say);
        List<Visit> visits = Visit.coming(file, sections, say);
        boolean todosKnown = file.estimates().isKnown() && file.invoices().isKnown();
        return new HomePage(
                greeting(file, say),
                Freshness.of(file, file.jobs(), file.estimates(), file.invoices()),
                first(todos, TODOS),
                Math.max(0, todos.size() - TODOS),
                todos.isEmpty() && todosKnown,
                first(visits, VISITS),
                Math.max(0, visits.size() - VISITS),
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
        return inMenu && !section.path().equals("/");
    }

    private static <T> List<T> first(List<T> list, int number) {
        return list.subList(0, Math.min(number, list.size()));
    }
}
