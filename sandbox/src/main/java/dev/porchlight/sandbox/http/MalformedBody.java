package dev.porchlight.sandbox.http;

import tools.jackson.databind.json.JsonMapper;

/** The body of a request is not what its content type promises. Answered with 400. */
public final class MalformedBody extends RuntimeException {

    private final String sentence;

    public MalformedBody(String message) {
        super(message);
        this.sentence = message;
    }

    /** The shape of the 400 seen live for page_size; nobody recorded the one for broken JSON. */
    public Answer answer() {
        var body = JsonMapper.shared().createObjectNode();
        body.putObject("error").put("message", sentence);
        return Answer.json(400, body);
    }
}
