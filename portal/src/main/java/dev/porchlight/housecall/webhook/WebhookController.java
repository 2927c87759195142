package dev.porchlight.housecall.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one route that Housecall Pro calls. The raw bytes are checked before anything reads them. */
@RestController
class WebhookController {

    static final int LARGEST_BODY = 1024 * 1024;

    private final Deliveries deliveries;

    WebhookController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @PostMapping("/webhooks/housecall")
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var outcome = deliveries.accept(request.getHeader("Api-Timestamp"), request.getHeader("Api-Signature"), body);
        return ResponseEntity.status(
                        switch (outcome) {
                            case ACCEPTED -> HttpStatus.OK;
                            case FORGED -> HttpStatus.UNAUTHORIZED;
                            case UNWANTED -> HttpStatus.NOT_FOUND;
                        })
                .build();
    }
}
