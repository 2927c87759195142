package dev.porchlight.sandbox.world;

import tools.jackson.databind.node.ObjectNode;

/** Where work comes from. HCP's own sources cannot be renamed. */
public record LeadSource(String id, String name, boolean editable) {
    public ObjectNode json() {
        return Json.object().put("id", id).put("name", name).put("editable", editable);
    }
}
