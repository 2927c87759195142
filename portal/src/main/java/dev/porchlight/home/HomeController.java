package dev.porchlight.home;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sections;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final Sections sections;

    HomeController(Sections sections) {
        this.sections = sections;
    }

    @GetMapping("/")
    String home(CustomerFile file, Say say, Model model) {
        model.addAttribute("page", HomePage.of(file, sections, say));
        return "home/home";
    }
}
