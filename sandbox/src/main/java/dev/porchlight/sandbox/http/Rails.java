package dev.porchlight.sandbox.http;

/** The pages a Rails application serves when no code of its own answers. */
public final class Rails {

    private Rails() {}

    public static Answer notFound() {
        return page(
                404,
                "The page you were looking for doesn't exist (404)",
                "The page you were looking for doesn't exist.",
                "You may have mistyped the address or the page may have moved.");
    }

    public static Answer badRequest() {
        return page(
                400,
                "The server cannot process the request due to a client error (400)",
                "The server cannot process the request due to a client error.",
                "Please check the request and try again.");
    }

    public static Answer failure(int status) {
        return page(
                status,
                "We're sorry, but something went wrong (" + status + ")",
                "We're sorry, but something went wrong.",
                "If you are the application owner check the logs for more information.");
    }

    private static Answer page(int status, String title, String heading, String text) {
        return Answer.html(status, """
            <!DOCTYPE html>
            <html>
            <head>
              <title>%s</title>
              <meta name="viewport" content="width=device-width,initial-scale=1">
            </head>
            <body class="rails-default-error-page">
              <div class="dialog">
                <div>
                  <h1>%s</h1>
                  <p>%s</p>
                </div>
              </div>
            </body>
            </html>
            """.formatted(title, heading, text));
    }
}
