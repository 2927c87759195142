package dev.porchlight.account;

/** What came of a code that was typed, or of a link that was pressed. */
sealed interface Entry {

    /** Signed in: the token for the cookie, and where they wanted to go. */
    record Welcome(String token, DeviceSession session, String destination) implements Entry {}

    /** Not this code. */
    record Wrong(int triesLeft) implements Entry {}

    /** Five times wrong: this code is worth nothing any more, a new one is. */
    record NoTriesLeft() implements Entry {}

    record Expired(SignIn signIn) implements Entry {}

    record AlreadyUsed(SignIn signIn) implements Entry {}

    /** Nothing was asked for in this browser, or so long ago that nothing is known of it; or the link is none of ours. */
    record Unknown() implements Entry {}
}
