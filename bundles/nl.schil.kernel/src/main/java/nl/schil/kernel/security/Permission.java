package nl.schil.kernel.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the caller of a REST operation must be allowed to do. An operation without one is refused. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permission {
    /** Nobody needs to be signed in. */
    String PUBLIC = "public";
    /** Everybody who is signed in. */
    String SIGNED_IN = "signed-in";

    /** {@code module.verb}, for example {@code contracts.write}, or one of the constants. */
    String value();
}
