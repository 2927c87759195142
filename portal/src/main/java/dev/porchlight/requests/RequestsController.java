package dev.porchlight.requests;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class RequestsController {

    @GetMapping("/requests")
    String requests(CustomerFile file, Say say, @RequestParam(required = false) @Nullable String page, Model model) {
        model.addAttribute("page", RequestsPage.of(file, Rows.page(page), say));
        return "requests/requests";
    }
}
