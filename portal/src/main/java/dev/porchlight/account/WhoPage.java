package dev.porchlight.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody choose between the records that belong to their address.
 *
 * @param action where the choice is sent
 * @param to where they go afterwards
 */
public record WhoPage(String action, String to, List<Choice> choices) {

    /**
     * @param name as the company writes it; a number when it is not known yet
     * @param place an address to tell records of one name apart; absent when none is known
     */
    public record Choice(
            String customer, String name, @Nullable String place, boolean current) {}
}
