package dev.porchlight.changes;

import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Language;

/** A change that is to be written down. */
record NewChange(ChangeReference reference, CustomerId customer, RequestKey key, Change change, Language language) {}
