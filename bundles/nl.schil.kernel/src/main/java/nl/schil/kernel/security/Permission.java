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
    /** Every visitor of the supplier's door, whatever the invitation is for. */
    String DOOR = "door";
    /** Beginning of the permission of routes for visitors with an invitation for one purpose: {@code door.evaluation}. */
    String DOOR_FOR = "door.";

    /** {@code module.verb}, for example {@code contracts.write}, or one of the constants. */
    String value();
}
