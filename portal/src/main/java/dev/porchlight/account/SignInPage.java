package dev.porchlight.account;

import dev.porchlight.web.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks for an address.
 *
 * @param form makes two presses of the button one
 * @param to where they go afterwards
 * @param notice the key of why they are here, if they did not come by themselves
 */
public record SignInPage(
        String form,
        String to,
        String typed,
        boolean remember,
        boolean canText,
        @Nullable String notice,
        FormErrors errors) {

    /** What the address is called: texts can be sent, or not. */
    public String key(String part) {
        return "account.signIn." + part + (canText ? ".any" : ".email");
    }
}
