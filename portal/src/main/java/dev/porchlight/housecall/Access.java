package dev.porchlight.housecall;

import org.jspecify.annotations.Nullable;

/** What opens Housecall Pro to us. It may be another one a moment later, while requests are under way. */
public interface Access {

    /** The {@code Authorization} header; absent while there is none. */
    @Nullable
    String header();

    /** This header was refused: whether there is another by now, with which it makes sense to ask once more. */
    boolean hasAnotherThan(String refused);

    Permission permission();
}
