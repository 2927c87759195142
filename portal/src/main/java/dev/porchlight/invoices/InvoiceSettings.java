package dev.porchlight.invoices;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a company says about its invoices.
 *
 * @param howToPay how customers pay, in a sentence or two; without it they are asked to call. Nothing is paid in the portal
 * @param font a TrueType file for letters that the built-in font of PDFs does not have, such as Chinese or Japanese
 */
@ConfigurationProperties("porchlight.invoices")
record InvoiceSettings(@Nullable String howToPay, @Nullable Path font) {}
