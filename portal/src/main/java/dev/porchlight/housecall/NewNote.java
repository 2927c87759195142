package dev.porchlight.housecall;

/** A note for the staff as it is left on a job: bare text, which has neither author nor time (documented). */
public record NewNote(String content) {}
