package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.http.Answer;
import dev.porchlight.sandbox.world.Json;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of a list that was asked for, in the envelope that most lists share. */
record Page(int number, int size) {
    private static final int DEFAULT_SIZE = 10;
    private static final int MOST = 200;

    static Page of(Call call) {
        int size = number(call, "page_size", "Size", DEFAULT_SIZE);
        if (size > MOST) {
            throw Refusal.error(400, "Size must be less than or equal to " + MOST);
        }
        return new Page(number(call, "page", "Page", 1), size);
    }

    static <T> Answer answer(Call call, String plural, List<T> all, Function<T, ? extends JsonNode> json) {
        Page page = of(call);
        ObjectNode body = Json.object()
                .put("page", page.number)
                .put("page_size", page.size)
                .put("total_pages", (all.size() + page.size - 1) / page.size)
                .put("total_items", all.size());
        body.set(plural, Json.list(page.of(all), json));
        return Answer.json(200, body);
    }

    private <T> List<T> of(List<T> all) {
        long from = Math.min(all.size(), (number - 1L) * size);
        long to = Math.min(all.size(), from + size);
        return all.subList((int) from, (int) to);
    }

    private static int number(Call call, String name, String word, int otherwise) {
        try {
            int number = call.one(name).map(Integer::parseInt).orElse(otherwise);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below like a number that is too small.
        }
        throw Refusal.error(400, word + " must be greater than or equal to 1");
    }
}
