/**
 * Papers and keys as WordprocessingML (ISO/IEC 29500), to be edited in Word, WPS and LibreOffice.
 */
@NullMarked
package io.tiku.paper.word;

import org.jspecify.annotations.NullMarked;
