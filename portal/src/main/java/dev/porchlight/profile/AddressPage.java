package dev.porchlight.profile;

import dev.porchlight.web.AddressFields;
import dev.porchlight.web.FormErrors;
import org.jspecify.annotations.Nullable;

/** The form of a new address. */
public record AddressPage(@Nullable String request, AddressFields address, FormErrors errors) {}
