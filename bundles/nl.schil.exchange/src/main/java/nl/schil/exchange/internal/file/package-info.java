/** Files in and out: CSV, XLSX and JSON, streamed. */
@NullMarked
package nl.schil.exchange.internal.file;

import org.jspecify.annotations.NullMarked;
