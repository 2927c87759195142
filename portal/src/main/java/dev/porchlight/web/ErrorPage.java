package dev.porchlight.web;

/**
 * What an error page prints: what happened, what is safe, what to do.
 *
 * @param again the path to try again; empty when trying again helps nobody
 */
public record ErrorPage(String title, String what, String next, String again) {

    static ErrorPage of(Trouble trouble, Say say, String path) {
        String key = "web.error." + trouble.word();
        return new ErrorPage(
                say.text(key + ".title"),
                say.text(key + ".what"),
                say.text(key + ".next"),
                trouble.passes() ? path : "");
    }
}
