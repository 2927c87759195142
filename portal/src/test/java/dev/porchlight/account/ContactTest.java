package dev.porchlight.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, ada@example.com",
        "'  Ada@Example.COM ', ada@example.com",
        "o'brien+home@mail.example.com, o'brien+home@mail.example.com",
        "jürgen@bücher.example, jürgen@xn--bcher-kva.example",
    })
    void readsAnAddressInAllItsSpellings(String typed, String address) {
        assertThat(Email.parse(typed)).hasValue(new Email(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "ada@",
                "@example.com",
                "ada@example",
                "ada@@example.com",
                "ada@exa mple.com",
                "ada@example.com, eve@example.com",
                "ada@example.com\r\nBcc: eve@example.com",
                "\"ada\"@example.com",
                "ada@-example.com",
                "<ada@example.com>"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertThat(Email.parse(typed)).isEmpty();
    }

    /** The Kelvin sign folds into k: whoever owns kim@ must not become the customer with the other letter, nor the reverse. */
    @Test
    void takesNoLetterOfAnotherScriptForAsciiOne() {
        assertThat(Email.parse("\u212Aim@example.com")).isNotEqualTo(Email.parse("kim@example.com"));
        assertThat(Email.parse("m\u0131ke@example.com")).isNotEqualTo(Email.parse("mike@example.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6175550101", "617 555 0101", "(617) 555-0101", "+1 617 555 0101", "1-617-555-0101"})
    void readsANumberInAllItsSpellings(String typed) {
        assertThat(Mobile.parse(typed, "US")).hasValue(new Mobile("+16175550101"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "555", "61755501", "+1 617 555 01010101"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(Mobile.parse(typed, "US")).isEmpty();
    }

    @Test
    void searchesTheNumberTheWayHousecallProKeepsIt() {
        assertThat(new Mobile("+16175550101").searched()).isEqualTo("6175550101");
    }

    @Test
    void takesANumberOnlyWhereTextsCanBeSent() {
        assertThat(Contact.typed("617 555 0101", "US", true)).hasValue(new Mobile("+16175550101"));
        assertThat(Contact.typed("617 555 0101", "US", false)).isEmpty();
    }

    @Test
    void showsTooLittleOfAnAddressToUseIt() {
        assertThat(new Email("ada@example.com").masked()).isEqualTo("a•••@example.com");
        assertThat(new Mobile("+16175550101").masked()).isEqualTo("•••0101");
        assertThat(new Email("ada@example.com")).hasToString("a•••@example.com");
    }
}
