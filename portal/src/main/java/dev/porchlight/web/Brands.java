package dev.porchlight.web;

import dev.porchlight.file.CompanyFile;
import dev.porchlight.file.CompanyLogo;
import dev.porchlight.housecall.Company;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The company's brand: what the settings say, and where they are silent, what Housecall Pro knows. */
@Component
public class Brands {

    /** Until Housecall Pro has been reached for the first time, when the settings do not say a name either. */
    private static final String NAMELESS = "Porchlight";

    private final BrandSettings settings;
    private final Assets assets;
    private final CompanyFile companyFile;
    private final CompanyLogo companyLogo;
    private final String colour;

    Brands(BrandSettings settings, Assets assets, CompanyFile companyFile, CompanyLogo companyLogo) {
        this.settings = settings;
        this.assets = assets;
        this.companyFile = companyFile;
        this.companyLogo = companyLogo;
        this.colour = settings.palette().brand().hex();
    }

    /** The company's colour for mails, which know no stylesheet. White can be read on it: other colours are refused. */
    public String colour() {
        return colour;
    }

    public Brand in(Language language) {
        Optional<Company> company = companyFile.company();
        String name = or(settings.name(), company, Company::name);
        return new Brand(
                name == null ? NAMELESS : name,
                logo(),
                or(settings.phone(), company, Company::phoneNumber),
                or(settings.address(), company, it -> Say.inOneLine(it.address())),
                settings.hours(language),
                or(settings.supportEmail(), company, Company::supportEmail));
    }

    private @Nullable String logo() {
        return assets.logo() != null
                ? assets.logo()
                : companyLogo
                        .picture()
                        .map(picture -> LogoController.FOLDER + picture.name())
                        .orElse(null);
    }

    Currency currency() {
        return settings.currency();
    }

    ZoneId zone() {
        return companyFile.zone();
    }

    private static @Nullable String or(
            @Nullable String set, Optional<Company> company, Function<Company, @Nullable String> known) {
        String text = set != null ? set : company.map(known).orElse(null);
        return text == null || text.isBlank() ? null : text;
    }
}
