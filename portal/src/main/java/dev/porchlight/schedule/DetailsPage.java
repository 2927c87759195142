package dev.porchlight.schedule;

import dev.porchlight.web.FormErrors;

/** Room for what the customer says about new work. */
public record DetailsPage(String path, String time, String text, FormErrors errors) {}
