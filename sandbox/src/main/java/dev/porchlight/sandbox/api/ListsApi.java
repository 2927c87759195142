package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.CalendarEvent;
import dev.porchlight.sandbox.world.LeadSource;
import dev.porchlight.sandbox.world.Named;
import dev.porchlight.sandbox.world.ServiceZone;
import dev.porchlight.sandbox.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The company's small lists: lead sources, job types, tags, service zones, calendar blocks. */
final class ListsApi {
    private static final Sorting<CalendarEvent> EVENTS = Sorting.<CalendarEvent>newSorting()
            .by("created_at", CalendarEvent::createdAt)
            .by("updated_at", CalendarEvent::createdAt)
            .by("name", CalendarEvent::name)
            .by("note", CalendarEvent::note)
            .by("street", event -> event.address().street())
            .by("street_line_2", event -> event.address().streetLine2())
            .by("city", event -> event.address().city())
            .by("state", event -> event.address().state())
            .by("zip", event -> event.address().zip());

    private final World world;

    ListsApi(Api api) {
        world = api.world;
        api.get("/lead_sources", KeyKind.ANY, this::leadSources);
        api.post(
                "/lead_sources",
                KeyKind.ANY,
                call -> Answer.json(201, addLeadSource(call).json()));
        api.put("/lead_sources/{source}", KeyKind.ANY, this::renameLeadSource);
        api.get("/job_fields/job_types", KeyKind.COMPANY_OR_USER, this::jobTypes);
        // Documented as 200, not 201.
        api.post(
                "/job_fields/job_types",
                KeyKind.COMPANY_OR_USER,
                call -> Answer.json(200, world.catalog.addJobType(name(call)).json()));
        api.put(
                "/job_fields/job_types/{type}",
                KeyKind.COMPANY_OR_USER,
                call -> rename(call, world.catalog.jobTypes, "type", "Job type"));
        api.get("/tags", KeyKind.ANY, this::tags);
        api.post(
                "/tags",
                KeyKind.ANY,
                call -> Answer.json(201, world.catalog.addTag(name(call)).json()));
        api.put("/tags/{tag}", KeyKind.ANY, call -> rename(call, world.catalog.tags, "tag", "Tag"));
        api.get("/service_zones", KeyKind.APPLICATION_OR_USER, this::zones);
        api.get("/events", KeyKind.ANY, this::events);
        api.get("/events/{event}", KeyKind.ANY, this::event);
    }

    private Answer leadSources(Call call) {
        List<LeadSource> found = world.catalog.leadSources.stream()
                .filter(source -> contains(source.name(), call.one("q")))
                .toList();
        return Page.answer(call, "lead_sources", ordered(call, found), LeadSource::json);
    }

    private LeadSource addLeadSource(Call call) {
        String name = name(call);
        if (world.catalog.leadSource(name).isPresent()) {
            throw Refusal.unprocessable("name", "has already been taken");
        }
        return world.catalog.addLeadSource(name, true);
    }

    private Answer renameLeadSource(Call call) {
        LeadSource source = world.catalog.leadSources.stream()
                .filter(known -> known.id().equals(call.path("source")))
                .findFirst()
                .orElseThrow(() -> Refusal.error(404, "Lead source not found"));
        if (!source.editable()) {
            throw Refusal.error(422, "Lead source is not editable");
        }
        LeadSource renamed = new LeadSource(source.id(), name(call), true);
        world.catalog.leadSources.replaceAll(known -> known.equals(source) ? renamed : known);
        return Answer.json(200, renamed.json());
    }

    private Answer jobTypes(Call call) {
        List<Named> found = world.catalog.jobTypes.stream()
                .filter(type -> contains(type.name(), call.one("name")))
                .toList();
        return Page.answer(call, "job_types", found, Named::json);
    }

    private Answer tags(Call call) {
        List<Named> all = world.catalog.tags;
        Sorting<Named> sorting = Sorting.<Named>newSorting().by("created_at", all::indexOf);
        sorting.by("name", Named::name);
        return Page.answer(call, "tags", sorting.sort(call, all), Named::json);
    }

    private static Answer rename(Call call, List<Named> all, String variable, String word) {
        Named renamed = new Named(call.path(variable), name(call));
        if (all.stream().noneMatch(named -> named.id().equals(renamed.id()))) {
            throw Refusal.error(404, word + " not found");
        }
        all.replaceAll(named -> named.id().equals(renamed.id()) ? renamed : named);
        return Answer.json(200, renamed.json());
    }

    private Answer zones(Call call) {
        Optional<String> zip = call.one("zip_code").or(() -> call.one("address"));
        List<ServiceZone> found = world.catalog.zones.stream()
                .filter(zone -> zip.isEmpty() || zone.zipCodes().stream().anyMatch(zip.get()::contains))
                .toList();
        return Page.answer(call, "service_zones", found, ServiceZone::json);
    }

    private Answer events(Call call) {
        call.array("location_ids");
        return Page.answer(call, "events", EVENTS.sort(call, world.catalog.events), event -> event.json(world));
    }

    private Answer event(Call call) {
        return world.catalog.events.stream()
                .filter(event -> event.id().equals(call.path("event")))
                .findFirst()
                .map(event -> Answer.json(200, event.json(world)))
                .orElseThrow(() -> Refusal.error(404, "Event not found"));
    }

    private static <T> List<T> ordered(Call call, List<T> all) {
        return Sorting.<T>newSorting().by("created_at", all::indexOf).sort(call, all);
    }

    private static String name(Call call) {
        return call.body().requiredText("name");
    }

    private static boolean contains(String name, Optional<String> part) {
        return part.isEmpty()
                || name.toLowerCase(Locale.ROOT).contains(part.get().toLowerCase(Locale.ROOT));
    }
}
