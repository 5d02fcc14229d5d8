/** Pages and files for the browser. */
@NullMarked
package nl.schil.workbench.internal.web;

import org.jspecify.annotations.NullMarked;
