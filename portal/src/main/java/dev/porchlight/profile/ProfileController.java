package dev.porchlight.profile;

import dev.porchlight.account.Devices;
import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.changes.ChangeReference;
import dev.porchlight.changes.CustomerChanges;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.office.Caller;
import dev.porchlight.web.Say;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who the customer is to the company, and the devices that are signed in. */
@Controller
class ProfileController {

    private static final int LATEST = 10;

    private final Devices devices;

    ProfileController(Devices devices) {
        this.devices = devices;
    }

    @GetMapping("/profile")
    String profile(
            CustomerFile file,
            SignedInCustomer here,
            CustomerChanges changes,
            Say say,
            @RequestParam(required = false) @Nullable String change,
            Model model) {
        var just = ChangeReference.parse(change).flatMap(changes::find).orElse(null);
        model.addAttribute("page", ProfilePage.of(file, devices.of(here), changes.latest(LATEST), just, say));
        return "profile/profile";
    }

    @PostMapping("/profile/devices")
    String signOut(SignedInCustomer here, @RequestParam(defaultValue = "") String device, HttpServletRequest request) {
        var caller = Caller.of(request);
        switch (device) {
            case "others" -> devices.signOutOthers(here, caller);
            case "all" -> {
                devices.signOutOthers(here, caller);
                devices.signOut(here, here.session(), caller);
            }
            default -> one(device, here, caller);
        }
        return "redirect:/profile#devices";
    }

    private void one(String device, SignedInCustomer here, Caller caller) {
        try {
            devices.signOut(here, UUID.fromString(device), caller);
        } catch (IllegalArgumentException noDevice) {
            // As if it were signed out already: the list that follows is right.
            return;
        }
    }
}
