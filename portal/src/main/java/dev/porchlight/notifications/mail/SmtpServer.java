package dev.porchlight.notifications.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The SMTP server of a URL. */
record SmtpServer(
        String protocol,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        boolean strict) {

    private static final String CONNECT_WITHIN = "5000";
    private static final String ANSWER_WITHIN = "10000";

    static SmtpServer of(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && ("smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme()))) {
                return of(uri, uri.getHost());
            }
        } catch (URISyntaxException repeatsThePassword) {
            // Said below, without the value.
        }
        throw new IllegalArgumentException("PORCHLIGHT_SMTP_URL must look like smtp://user:password@host:port");
    }

    private static SmtpServer of(URI uri, String host) {
        String[] account = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new SmtpServer(
                uri.getScheme(),
                host,
                uri.getPort() > 0 ? uri.getPort() : "smtps".equals(uri.getScheme()) ? 465 : 587,
                account.length > 0 ? decoded(account[0]) : null,
                account.length > 1 ? decoded(account[1]) : null,
                "starttls=required".equals(uri.getQuery()));
    }

    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(protocol);
        sender.setHost(host);
        sender.setPort(port);
        sender.setUsername(user);
        sender.setPassword(password);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties());
        return sender;
    }

    private Properties properties() {
        var properties = new Properties();
        String mail = "mail." + protocol + ".";
        properties.setProperty(mail + "auth", String.valueOf(user != null));
        properties.setProperty(mail + "starttls.enable", "true");
        properties.setProperty(mail + "starttls.required", String.valueOf(strict));
        properties.setProperty(mail + "ssl.checkserveridentity", "true");
        properties.setProperty(mail + "connectiontimeout", CONNECT_WITHIN);
        properties.setProperty(mail + "timeout", ANSWER_WITHIN);
        properties.setProperty(mail + "writetimeout", ANSWER_WITHIN);
        return properties;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return protocol + "://" + host + ":" + port;
    }
}
