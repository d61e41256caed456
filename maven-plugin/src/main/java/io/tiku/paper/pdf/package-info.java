/** Papers as PDF: a layout of our own, drawn through PDFBox, which nothing else knows. */
@NullMarked
package io.tiku.paper.pdf;

import org.jspecify.annotations.NullMarked;
