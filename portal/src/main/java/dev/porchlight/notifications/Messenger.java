package dev.porchlight.notifications;

import dev.porchlight.notifications.mail.Mailer;
import dev.porchlight.notifications.mail.OutgoingMail;
import dev.porchlight.notifications.text.Texter;
import dev.porchlight.web.Brand;
import dev.porchlight.web.Brands;
import dev.porchlight.web.Language;
import dev.porchlight.web.Say;
import dev.porchlight.web.Sayings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a message into words and hands it over. Throws {@link Undelivered} when it was not taken. */
@Component
public class Messenger {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Sayings sayings;
    private final Brands brands;
    private final Mailer mailer;
    private final Texter texter;
    private final OfficeSettings office;

    Messenger(Sayings sayings, Brands brands, Mailer mailer, Texter texter, OfficeSettings office) {
        this.sayings = sayings;
        this.brands = brands;
        this.mailer = mailer;
        this.texter = texter;
        this.office = office;
    }

    /** Whether text messages can be sent at all. */
    public boolean canText() {
        return texter.isConfigured();
    }

    public void mail(String address, Language language, Message message) {
        Say say = sayings.in(language);
        Brand brand = brands.in(language);
        mailer.send(new OutgoingMail(
                address,
                language,
                message.subject(say, brand),
                message.plain(say, brand),
                html(message, say, brand),
                message.attachments()));
    }

    /** To the office, in English as all that it reads of the portal. */
    public void mailOffice(Message message) {
        String address = office.email() == null ? brands.in(Language.ENGLISH).supportEmail() : office.email();
        if (address == null) {
            throw Undelivered.forGood("nobody said where the office reads its mail: porchlight.office.email");
        }
        mail(address, Language.ENGLISH, message);
    }

    public void text(String number, Language language, Message message) {
        texter.send(number, message.brief(sayings.in(language), brands.in(language)));
    }

    private String html(Message message, Say say, Brand brand) {
        var html = new StringOutput();
        templates.render(
                message.template() + ".jte",
                Map.of("message", message, "say", say, "brand", brand, "colour", brands.colour()),
                html);
        return html.toString();
    }
}
