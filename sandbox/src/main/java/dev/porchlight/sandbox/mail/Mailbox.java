package dev.porchlight.sandbox.mail;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every mail that arrived, oldest first. Forgets the oldest beyond a thousand. */
public final class Mailbox {

    private static final int MOST = 1000;

    private final SequencedMap<Long, Mail> mails = new LinkedHashMap<>();
    private long count;

    synchronized void add(List<Mail> arrived) {
        for (Mail mail : arrived) {
            mails.put(++count, mail);
        }
        while (mails.size() > MOST) {
            mails.pollFirstEntry();
        }
    }

    public synchronized List<Mail> all() {
        return List.copyOf(mails.values());
    }

    /** By the number each got on arrival. */
    public synchronized SequencedMap<Long, Mail> numbered() {
        return new LinkedHashMap<>(mails);
    }

    /** What one address got, newest last. */
    public List<Mail> to(String address) {
        return all().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    public Optional<Mail> latestTo(String address) {
        return to(address).reversed().stream().findFirst();
    }

    public synchronized void clear() {
        mails.clear();
    }

    public static ArrayNode toJson(List<Mail> mails) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        mails.forEach(mail -> write(mail, array.addObject()));
        return array;
    }

    private static void write(Mail mail, ObjectNode json) {
        json.put("to", mail.to()).put("from", mail.from()).put("subject", mail.subject());
        json.put("text", mail.text())
                .put("html", mail.html())
                .put("at", mail.at().toString());
        ArrayNode attachments = json.putArray("attachments");
        for (Mail.Attachment attachment : mail.attachments()) {
            attachments
                    .addObject()
                    .put("name", attachment.name())
                    .put("contentType", attachment.contentType())
                    .put("size", attachment.bytes().length)
                    .put("content", Base64.getEncoder().encodeToString(attachment.bytes()));
        }
    }
}
