/** The connection that a company makes once with a partner's application, instead of a key: made, kept, renewed, mourned. */
@NullMarked
@NamedInterface("oauth")
package dev.porchlight.housecall.oauth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
