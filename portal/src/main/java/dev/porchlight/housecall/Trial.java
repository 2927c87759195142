package dev.porchlight.housecall;

import tools.jackson.databind.JsonNode;

/** What became of trying an operation. */
sealed interface Trial {

    Operation operation();

    record Allowed(Operation operation, JsonNode answer) implements Trial {}

    record Denied(Operation operation, int status) implements Trial {}

    /** There is no record to try it on. */
    record Untried(Operation operation) implements Trial {}

    record Unclear(Operation operation, int status) implements Trial {}
}
