package dev.porchlight.sandbox.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Every text message that was accepted, oldest first. Forgets the oldest beyond a thousand. */
public final class Texts {

    private static final int MOST = 1000;

    private final Deque<Text> texts = new ArrayDeque<>();

    synchronized void add(Text text) {
        texts.add(text);
        if (texts.size() > MOST) {
            texts.removeFirst();
        }
    }

    public synchronized List<Text> all() {
        return List.copyOf(texts);
    }

    /** What one number got, newest last. Only its digits count: a plus sign in a query arrives as a space. */
    public List<Text> to(String number) {
        String digits = digits(number);
        return all().stream().filter(text -> digits(text.to()).equals(digits)).toList();
    }

    public Optional<Text> latestTo(String number) {
        return to(number).reversed().stream().findFirst();
    }

    public synchronized void clear() {
        texts.clear();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    public static ArrayNode toJson(List<Text> texts) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (Text text : texts) {
            array.addObject()
                    .put("to", text.to())
                    .put("from", text.from())
                    .put("text", text.body())
                    .put("body", text.body())
                    .put("at", text.at().toString())
                    .put("sid", text.sid());
        }
        return array;
    }
}
