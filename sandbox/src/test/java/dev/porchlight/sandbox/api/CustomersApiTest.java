package dev.porchlight.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.world.Customer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CustomersApiTest {
    private final TestApi api = new TestApi();
    private final Customer ada = api.customer("ada@example.com");

    @Test
    void searchesVaguelySoThatStrangersAreFoundToo() {
        assertThat(emails("ada@example.com")).contains("ada@example.com", "ada@example.com.au", "nada@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "ADA@EXAMPLE.COM, ada@example.com",
        "bea.lang@example.com, Bea.Lang@Example.COM",
        "6175550101, ada@example.com",
        "(617) 555-0101, ada@example.com",
        "zoe nandu, zoe@example.com",
        "27 Elm, ada@example.com",
        "Okafor Rentals, grace@example.com",
    })
    void searchesNamesMailNumbersAndAddresses(String question, String email) {
        assertThat(emails(question)).contains(email);
    }

    @Test
    void letsTwoPeopleShareAnAddress() {
        assertThat(emails("grace@example.com")).hasSize(2);

        int status =
                api.post("/customers", "{\"email\": \"grace@example.com\"}").status();

        assertThat(status).isEqualTo(201);
        assertThat(emails("grace@example.com")).hasSize(3);
    }

    @Test
    void wantsSomethingToCallACustomerBy() {
        assertThat(api.post("/customers", "{\"company\": \"Nobody Inc\"}").status())
                .isEqualTo(400);
        assertThat(api.post("/customers", "{\"home_number\": \"6175550199\"}").status())
                .isEqualTo(201);
    }

    @Test
    void changesOnlyWhatIsSent() {
        JsonNode changed =
                api.put("/customers/" + ada.id, "{\"last_name\": \"Lovelace\"}").json();

        assertThat(changed.path("first_name").asString()).isEqualTo("Ada");
        assertThat(changed.path("last_name").asString()).isEqualTo("Lovelace");
        assertThat(changed.path("addresses")).hasSize(2);
        assertThat(api.events()).containsExactly("customer.updated");
    }

    @Test
    void leavesTheTimeOfTheLastChangeWhenOnlyNotesChange() {
        String before =
                api.get("/customers/" + ada.id).json().path("updated_at").asString();
        api.clock.pass(Duration.ofHours(1));

        JsonNode notes = api.put("/customers/" + ada.id, "{\"notes\": \"Ring twice\", \"note\": \"no\"}")
                .json();
        JsonNode name =
                api.put("/customers/" + ada.id, "{\"first_name\": \"Adah\"}").json();

        assertThat(notes.path("notes").asString()).isEqualTo("Ring twice");
        assertThat(notes.path("updated_at").asString()).isEqualTo(before);
        assertThat(name.path("updated_at").asString()).isGreaterThan(before);
    }

    @Test
    void changesNothingWhenOneFieldIsWrong() {
        TestApi.Reply reply = api.put("/customers/" + ada.id, "{\"first_name\": \"Eve\", \"tags\": \"VIP\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("tags").asString()).isEqualTo("must be an array");
        assertThat(api.get("/customers/" + ada.id).json().path("first_name").asString())
                .isEqualTo("Ada");
        assertThat(api.told).isEmpty();
    }

    @Test
    void tellsWhomNotToServeOnlyWhenAsked() {
        String dorian = "/customers/" + api.customer("dorian@example.com").id;

        assertThat(api.get(dorian).json().has("do_not_service")).isFalse();
        assertThat(api.get(dorian + "?expand[]=do_not_service")
                        .json()
                        .path("do_not_service")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void addsAnAddressWithStatus200AndTakesTheUnitedStatesWhenNoneIsSaid() {
        TestApi.Reply reply = api.post(
                "/customers/" + ada.id + "/addresses",
                "{\"street\": \"9 Pier\", \"city\": \"Quincy\", \"state\": \"MA\", \"zip\": \"02169\"}");

        assertThat(reply.status()).isEqualTo(200);
        String id = reply.json().path("id").asString();
        JsonNode read = api.get("/customers/" + ada.id + "/addresses/" + id).json();
        assertThat(read.path("country").asString()).isEqualTo("US");
        assertThat(api.get("/customers/" + ada.id).json().path("addresses")).hasSize(3);
    }

    @Test
    void doesNotFindAnAddressOfSomebodyElse() {
        String graces = api.customer("grace@example.com").addresses.getFirst().id();

        TestApi.Reply reply = api.get("/customers/" + ada.id + "/addresses/" + graces);

        assertThat(reply.status()).isEqualTo(404);
    }

    private List<String> emails(String question) {
        String q = question.replace(" ", "%20").replace("+", "%2B");
        return api.get("/customers?page_size=50&q=" + q)
                .json()
                .path("customers")
                .valueStream()
                .map(customer -> customer.path("email").asString(""))
                .toList();
    }
}
