package dev.porchlight.sandbox.world;

import tools.jackson.databind.node.ObjectNode;

/** A bare text on a job or an option: HCP tells neither who wrote it nor when. */
public record Note(String id, String content) {
    public ObjectNode json() {
        return Json.object().put("id", id).put("content", content);
    }
}
