package dev.porchlight.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what never becomes a request that the application sees, such as a broken line of HTTP, and what broke an error
 * page itself. One sentence: neither the name of the server nor what it thought.
 */
final class MalformedRequests extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(MalformedRequests.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String reference = Reference.made();
        if (thrown != null && response.getStatus() >= 500) {
            log.error("{} failed before or behind its error page", reference, thrown);
        }
        try {
            response.setContentType("text/plain");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write("This page cannot be shown. " + reference + "\n");
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            log.debug("{}: nobody is there any more", reference, e);
        }
    }
}
