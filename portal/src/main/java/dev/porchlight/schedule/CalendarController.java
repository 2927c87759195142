package dev.porchlight.schedule;

import dev.porchlight.account.CalendarAddress;
import dev.porchlight.account.CalendarDoor;
import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.office.Caller;
import dev.porchlight.web.PublicUrl;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The private address at which calendars find a customer's visits: what it is, making it, switching it off. */
@Controller
@RequestMapping(CalendarController.PATH)
class CalendarController {

    static final String PATH = "/schedule/calendar";

    private final CalendarDoor door;
    private final PublicUrl publicUrl;

    CalendarController(CalendarDoor door, PublicUrl publicUrl) {
        this.door = door;
        this.publicUrl = publicUrl;
    }

    @GetMapping
    ModelAndView calendar(SignedInCustomer here, Say say) {
        return page(here, null, say);
    }

    /** The answer to this press is the only page that ever shows the address. */
    @PostMapping
    ModelAndView make(
            SignedInCustomer here,
            Say say,
            @RequestParam(defaultValue = "") String press,
            @RequestParam(defaultValue = "-1") int after,
            HttpServletRequest request) {
        Optional<String> secret =
                press.isEmpty() ? Optional.empty() : door.make(here, press, after, say.language(), Caller.of(request));
        return secret.map(made -> page(here, publicUrl.of("/calendar/" + made + ".ics"), say))
                .orElseGet(() -> Views.go(PATH));
    }

    @PostMapping("/revocation")
    ModelAndView switchOff(SignedInCustomer here, HttpServletRequest request) {
        door.switchOff(here, Caller.of(request));
        return Views.go(PATH);
    }

    private ModelAndView page(SignedInCustomer here, @Nullable URI made, Say say) {
        Optional<CalendarAddress> address = door.of(here);
        var form = new CalendarPage.Form(CalendarDoor.press(), door.made(here));
        return Views.page("schedule/calendar", CalendarPage.of(address, made, form, say));
    }
}
