package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.policy.Policy;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a time can be chosen for. */
@Controller
class BookController {

    private final Policy policy;

    BookController(Policy policy) {
        this.policy = policy;
    }

    @GetMapping("/schedule/book")
    ModelAndView book(
            CustomerFile file,
            Say say,
            @RequestParam(required = false) @Nullable JobId job,
            @RequestParam(required = false) @Nullable AddressId address) {
        return job == null
                ? Views.page("schedule/book", BookPage.of(file, address, policy, say))
                : Views.go("/schedule/book/times?job=" + job);
    }
}
