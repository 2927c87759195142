package dev.porchlight.web;

/** What of a template reaches a reader as it stands there: neither tags nor code, but the content given to other templates. */
final class Printed {

    private final String template;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private Printed(String template) {
        this.template = template;
    }

    static String in(String template) {
        var printed = new Printed(template.replaceAll("(?m)^\\s*(@(import|param)|!\\{).*$", "")
                .replaceAll("(?s)<%--.*?--%>|<!--.*?-->", ""));
        printed.html();
        return printed.text.toString();
    }

    private void html() {
        while (at < template.length() && !here("`")) {
            if (here("${")) {
                at += 2;
                code('}');
            } else if (here("<")) {
                tag();
            } else if (here("@") && !here("@`")) {
                directive();
            } else {
                text.append(template.charAt(at++));
            }
        }
        at++;
    }

    private void directive() {
        at++;
        while (at < template.length()
                && (Character.isLetterOrDigit(template.charAt(at)) || template.charAt(at) == '.')) {
            at++;
        }
        if (here("(")) {
            at++;
            code(')');
        }
        text.append(' ');
    }

    private void tag() {
        while (!here(">")) {
            if (here("${")) {
                at += 2;
                code('}');
            } else {
                at++;
            }
        }
        at++;
        text.append(' ');
    }

    private void code(char end) {
        while (template.charAt(at) != end) {
            char now = template.charAt(at++);
            if (now == '"') {
                at = template.indexOf('"', at) + 1;
            } else if (now == '(') {
                code(')');
            } else if (now == '{') {
                code('}');
            } else if (now == '@' && here("`")) {
                at++;
                html();
            }
        }
        at++;
    }

    private boolean here(String expected) {
        return template.startsWith(expected, at);
    }
}
