/**
 * A web server for this machine alone: loopback address, this machine's names, nothing written. It
 * knows no pages; what it shows comes from {@link io.tiku.serve.Pages}.
 */
@NullMarked
package io.tiku.serve;

import org.jspecify.annotations.NullMarked;
