/**
 * Two months of invented reports, so that the program can be tried: one closed, one half-way. Made through the real
 * services by the demo officials, with the clock moved by hand; never in a real installation.
 */
@NullMarked
package kh.cncc.processes.demo;

import org.jspecify.annotations.NullMarked;
