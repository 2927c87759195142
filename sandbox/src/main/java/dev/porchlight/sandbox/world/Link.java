package dev.porchlight.sandbox.world;

import tools.jackson.databind.node.ObjectNode;

/** A link that somebody put on a job or an option. No operation lists them. */
public record Link(String id, String title, String url) {
    public ObjectNode json() {
        return Json.object().put("id", id).put("title", title).put("url", url);
    }
}
