package dev.porchlight.sandbox;

import dev.porchlight.sandbox.control.Controls;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.http.MalformedBody;
import dev.porchlight.sandbox.http.RailsHeaders;
import dev.porchlight.sandbox.http.Reply;
import dev.porchlight.sandbox.http.Request;
import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.http.Service;
import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.text.TextGateway;
import java.net.InetAddress;
import java.time.Duration;

/** Who answers what at the sandbox's first port: the controls, the text gateway, and for everything else the API. */
final class Front implements Service {

    private final Controls controls;
    private final TextGateway textGateway;
    private final Routes api;
    private final Journal journal;
    private final Mischief mischief;

    Front(Controls controls, TextGateway textGateway, Routes api, Journal journal, Mischief mischief) {
        this.controls = controls;
        this.textGateway = textGateway;
        this.api = api;
        this.journal = journal;
        this.mischief = mischief;
    }

    @Override
    public Reply reply(Request request, InetAddress client) {
        if (isBelow(request.path(), Controls.PATH)) {
            return new Reply.Whole(controls.answer(request, client));
        }
        if (isBelow(request.path(), TextGateway.PATH)) {
            return mischief.around(request.method(), "text:" + request.path(), () -> textGateway.answer(request));
        }
        return call(request);
    }

    private Reply call(Request request) {
        Journal.Call call = journal.received(request);
        long start = System.nanoTime();
        Reply reply = mischief.around(request.method(), request.path(), () -> api(request));
        call.answered(reply.answerOr(Answer.empty(Journal.DROPPED)).status());
        return reply.map(answer -> isGateway(answer.status())
                ? answer
                : RailsHeaders.on(answer, request, Duration.ofNanos(System.nanoTime() - start)));
    }

    /** What a load balancer says by itself carries nothing of the application behind it. */
    private static boolean isGateway(int status) {
        return status >= 502 && status <= 504;
    }

    private Answer api(Request request) {
        try {
            return api.answer(request);
        } catch (MalformedBody e) {
            return e.answer();
        }
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
