/**
 * 办公包: a folder with the program, a copy of an edition and a Java runtime, for offices that have
 * neither Maven nor Git; and the program's start.
 */
package io.tiku.kit;
