package dev.porchlight.sandbox.world;

import tools.jackson.databind.node.ObjectNode;

/** A column of the pipeline. Its place in the list is its order; things only move forward. */
public record PipelineStatus(String id, String name, String type) {
    public ObjectNode json() {
        return Json.object().put("id", id).put("name", name).put("status_type", type);
    }
}
