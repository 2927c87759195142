package dev.porchlight.web;

import dev.porchlight.file.CompanyLogo;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the logo that the company has at Housecall Pro, to everybody who comes to the door. */
@Controller
class LogoController {

    static final String FOLDER = "/brand/";

    private final CompanyLogo logo;

    LogoController(CompanyLogo logo) {
        this.logo = logo;
    }

    @GetMapping(FOLDER + "{name}")
    void logo(@PathVariable String name, HttpServletResponse response) throws IOException {
        var picture = logo.picture()
                .filter(known -> known.name().equals(name))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(picture.type());
        response.setContentLength(picture.bytes().length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.getOutputStream().write(picture.bytes());
    }
}
