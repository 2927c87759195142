package dev.porchlight.web;

import dev.porchlight.file.CustomerFile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Controller
class LiveController {

    private final OpenPages pages;

    LiveController(OpenPages pages) {
        this.pages = pages;
    }

    /** @param since the version of the file that the page shows */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(CustomerFile file, @RequestParam long since) {
        return pages.open(file, since);
    }
}
