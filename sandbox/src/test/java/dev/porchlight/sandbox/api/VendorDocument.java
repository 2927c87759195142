package dev.porchlight.sandbox.api;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The vendor's OpenAPI document, and what it has to say about an answer. */
final class VendorDocument {
    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    private final OpenAPI api;
    private final OpenApiInteractionValidator validator;

    /** What the document finds wrong, for instance that null stands where it says string. */
    record Finding(String operation, String pointer, String message) {}

    /** Read leniently: the document itself breaks the rules of its format in a dozen places. */
    VendorDocument(Path file) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        options.setResolveCombinators(true);
        api = new OpenAPIV3Parser().read(file.toString(), null, options);
        validator = OpenApiInteractionValidator.createFor(api).build();
    }

    /** Written as {@code GET /jobs/{id}}. */
    Set<String> operations() {
        return api.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().keySet().stream()
                        .map(method -> method + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<Finding> findings(String operation, String path, TestApi.Reply reply) {
        SimpleResponse.Builder answer = SimpleResponse.Builder.status(reply.status());
        if (!reply.contentType().isEmpty()) {
            answer = answer.withContentType(reply.contentType()).withBody(reply.text());
        }
        Method method = Method.valueOf(operation.substring(0, operation.indexOf(' ')));
        return validator.validateResponse(path, method, answer.build()).getMessages().stream()
                .map(message -> new Finding(operation, pointer(message), message.getMessage()))
                .collect(Collectors.toSet());
    }

    private static String pointer(ValidationReport.Message message) {
        return message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(pointers -> INDEX.matcher(pointers.getInstance()).replaceAll("/*"))
                .orElse("");
    }
}
