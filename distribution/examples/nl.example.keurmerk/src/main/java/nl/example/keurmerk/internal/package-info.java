/** Quality labels of suppliers. */
@NullMarked
package nl.example.keurmerk.internal;

import org.jspecify.annotations.NullMarked;
