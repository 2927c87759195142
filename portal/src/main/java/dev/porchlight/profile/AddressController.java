package dev.porchlight.profile;

import dev.porchlight.changes.CustomerChanges;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.changes.RequestKey;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds an address. */
@Controller
@RequestMapping("/profile/addresses/new")
class AddressController {

    @GetMapping
    ModelAndView form() {
        return page(AddressForm.empty(RequestKey.fresh().toString()), new FormErrors());
    }

    @PostMapping
    ModelAndView add(CustomerChanges changes, Say say, AddressForm form) {
        var errors = new FormErrors();
        var key = RequestKey.parse(form.request());
        if (key.isEmpty()) {
            errors.add("street", say.text("profile.form.old"));
            return page(form.with(RequestKey.fresh().toString()), errors);
        }
        var before = changes.find(key.get());
        if (before.isPresent()) {
            return outcome(before.get(), form, say);
        }
        var address = form.parse(say, errors);
        return errors.isEmpty() ? outcome(changes.make(key.get(), address), form, say) : page(form, errors);
    }

    private static ModelAndView outcome(MadeChange made, AddressForm form, Say say) {
        if (made.outcome() instanceof Outcome.Refused(var at, String reason)) {
            var errors = new FormErrors();
            errors.add("street", say.text("changes.refused." + reason));
            return page(form.with(RequestKey.fresh().toString()), errors);
        }
        return Views.go("/profile?change=" + made.reference());
    }

    private static ModelAndView page(AddressForm form, FormErrors errors) {
        return Views.form("profile/address", new AddressPage(form.request(), form.fields(), errors), errors);
    }
}
