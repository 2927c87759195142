package dev.porchlight.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Remembers the language that somebody chose. A link and no form: it needs no token and so no cookie before the choice,
 * and the worst that a foreign page could do with it is kept out by what browsers say about where a request comes from.
 */
@Controller
class LanguageController {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @GetMapping("/language")
    ResponseEntity<Void> choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String site,
            HttpServletRequest request) {
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER).location(own(back));
        if (!"cross-site".equals(site)) {
            Language.of(to).ifPresent(language -> answer.header(HttpHeaders.SET_COOKIE, cookie(language, request)));
        }
        return answer.build();
    }

    private static String cookie(Language language, HttpServletRequest request) {
        return ResponseCookie.from(RequestLanguage.COOKIE, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    /** A path of ours, whatever was given: {@code //elsewhere} is another host to a browser, and so is {@code /\elsewhere}. */
    private static URI own(String back) {
        boolean path =
                back.startsWith("/") && !back.startsWith("//") && back.chars().allMatch(LanguageController::isPlain);
        try {
            return URI.create(path ? back : "/");
        } catch (IllegalArgumentException _) {
            return URI.create("/");
        }
    }

    private static boolean isPlain(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || "/-_.~?&=%".indexOf(character) >= 0);
    }
}
